/// The main scenarios against a Discord that nobody here wrote: the Maven profile `twin`.
@NullMarked
package io.trackrecord.discord.twin;

import org.jspecify.annotations.NullMarked;
