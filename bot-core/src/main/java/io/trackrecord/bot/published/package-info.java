/// Which index version is served: opening, checking, warming and swapping, and the sample where
/// nothing is published.
@org.jspecify.annotations.NullMarked
package io.trackrecord.bot.published;
