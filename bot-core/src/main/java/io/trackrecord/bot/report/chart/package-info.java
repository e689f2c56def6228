/// Draws the charts of answers as pictures.
@NullMarked
package io.trackrecord.bot.report.chart;

import org.jspecify.annotations.NullMarked;
