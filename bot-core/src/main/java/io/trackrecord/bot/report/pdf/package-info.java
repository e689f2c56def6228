/// Draws an evidence report as a PDF: tagged, in every script that the program's fonts have.
@NullMarked
package io.trackrecord.bot.report.pdf;

import org.jspecify.annotations.NullMarked;
