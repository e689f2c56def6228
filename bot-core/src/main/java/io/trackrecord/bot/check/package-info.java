/// The catalogue check: a table of songs in, the same table out with what is listed of each.
@NullMarked
package io.trackrecord.bot.check;

import org.jspecify.annotations.NullMarked;
