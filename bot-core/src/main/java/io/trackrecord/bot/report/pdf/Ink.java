package io.trackrecord.bot.report.pdf;

/// The colours of a report: one accent, and what words are written with. All keep a contrast of at
/// least 4.5 to 1 on white, but for the lines and grounds.
enum Ink {
  TEXT(0x1B1F24),
  QUIET(0x57606A),
  ACCENT(0x0B57A4),
  LINE(0xD0D7DE),
  GROUND(0xF3F6FA);

  private final String fill;

  Ink(int colour) {
    this.fill =
        PdfText.number((colour >> 16 & 0xFF) / 255f)
            + " "
            + PdfText.number((colour >> 8 & 0xFF) / 255f)
            + " "
            + PdfText.number((colour & 0xFF) / 255f)
            + " rg\n";
  }

  /// The operator that fills with it.
  String fill() {
    return fill;
  }
}
