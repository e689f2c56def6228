/// Where messages go: into the answer to an interaction, a channel or a person's direct messages,
/// and what is said where that fails.
@NullMarked
package io.trackrecord.discord.outlet;

import org.jspecify.annotations.NullMarked;
