/// Watching an artist: what a person watches, what changed in a new version of the index, and the
/// one message that tells it.
@NullMarked
package io.trackrecord.bot.watch;

import org.jspecify.annotations.NullMarked;
