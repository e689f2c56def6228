/// What can be looked up, and how it matched: the port [io.trackrecord.bot.catalog.TrackCatalog]
/// that the embedded index implements and that a search cluster can implement.
@NullMarked
package io.trackrecord.bot.catalog;

import org.jspecify.annotations.NullMarked;
