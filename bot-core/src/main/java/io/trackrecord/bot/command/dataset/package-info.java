/// The commands about datasets: which are here, how much they hold, who used them, and what can be
/// asked of their publishers.
@NullMarked
package io.trackrecord.bot.command.dataset;

import org.jspecify.annotations.NullMarked;
