/// What outlasts a click: watches, settings of servers, installations, and who cannot be reached.
/// Everybody uses these ports and records; [io.trackrecord.bot.store.sql] keeps them in a database.
@NullMarked
package io.trackrecord.bot.store;

import org.jspecify.annotations.NullMarked;
