/// What outlasts a click: watches, settings of servers, installations, and who cannot be reached,
/// in SQLite beside the data or in PostgreSQL.
@NullMarked
package io.trackrecord.bot.store;

import org.jspecify.annotations.NullMarked;
