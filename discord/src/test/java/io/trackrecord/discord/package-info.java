/// The Discord bot, run whole against a loopback Discord.
@NullMarked
package io.trackrecord.discord;

import org.jspecify.annotations.NullMarked;
