package io.trackrecord.bot.report.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// The size of a page.
public enum Paper {
  /// 210 by 297 millimetres.
  A4,
  /// 8.5 by 11 inches.
  LETTER;

  PDRectangle size() {
    return this == A4 ? PDRectangle.A4 : PDRectangle.LETTER;
  }
}
