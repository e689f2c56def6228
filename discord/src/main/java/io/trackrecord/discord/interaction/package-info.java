/// How Discord asks: commands, completions, clicks and message menus become requests, and the
/// answer goes back in time.
@NullMarked
package io.trackrecord.discord.interaction;

import org.jspecify.annotations.NullMarked;
