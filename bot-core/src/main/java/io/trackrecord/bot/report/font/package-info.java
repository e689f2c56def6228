/// The program's own fonts, and how a text in any script becomes glyphs of them, in lines.
@NullMarked
package io.trackrecord.bot.report.font;

import org.jspecify.annotations.NullMarked;
