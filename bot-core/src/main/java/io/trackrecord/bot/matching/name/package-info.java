/// What a name or a text that was typed may mean: which listed artist, what it may become while it
/// is typed, which question a sentence asks, and the filters and words that are searched for.
@NullMarked
package io.trackrecord.bot.matching.name;

import org.jspecify.annotations.NullMarked;
