/// Measures how long an answer takes from the interaction to the message.
@NullMarked
package io.trackrecord.discord.latency;

import org.jspecify.annotations.NullMarked;
