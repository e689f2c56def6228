/// Reading workbooks (XLSX) that may be hostile: every part is checked before a reader sees it.
@NullMarked
package io.trackrecord.bot.check.read.workbook;

import org.jspecify.annotations.NullMarked;
