/// All rows that a question finds, as a file: its columns, its name and how much fits.
@NullMarked
package io.trackrecord.bot.export;

import org.jspecify.annotations.NullMarked;
