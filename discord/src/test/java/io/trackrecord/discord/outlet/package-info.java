/// The parts of the conversation with Discord that need no Discord to be shown right.
@NullMarked
package io.trackrecord.discord.outlet;

import org.jspecify.annotations.NullMarked;
