/// The Discord bot: starting, stopping and what the operator sets.
@NullMarked
package io.trackrecord.discord;

import org.jspecify.annotations.NullMarked;
