/// The store in a database, in SQL that SQLite and PostgreSQL alike can read. The only place where
/// a database is used.
@NullMarked
package io.trackrecord.bot.store.sql;

import org.jspecify.annotations.NullMarked;
