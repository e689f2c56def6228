/// Draws recorded messages in the manner of Discord's dark theme, for people to look at.
@NullMarked
package io.trackrecord.discord.picture;

import org.jspecify.annotations.NullMarked;
