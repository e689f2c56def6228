/// Whether a bot is alive and ready, and how much it does, for the machines that watch it. No text
/// and no id of a user is ever part of it.
@NullMarked
package io.trackrecord.bot.health;

import org.jspecify.annotations.NullMarked;
