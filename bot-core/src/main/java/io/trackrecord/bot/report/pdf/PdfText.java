package io.trackrecord.bot.report.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/// Numbers and texts as a PDF's content writes them.
final class PdfText {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PdfText() {}

  /// A text's UTF-16 code units in hexadecimal.
  static String hex(String text) {
    return HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }

  /// A text as a string object.
  static String string(String text) {
    return "<FEFF" + hex(text) + ">";
  }

  /// A number with at most three places.
  static String number(float value) {
    var thousandths = Math.round(value * 1_000d);
    if (thousandths % 1_000 == 0) {
      return Long.toString(thousandths / 1_000);
    }
    var sign = thousandths < 0 ? "-" : "";
    var whole = Math.abs(thousandths);
    return sign + whole / 1_000 + "." + String.format(Locale.ROOT, "%03d", whole % 1_000);
  }
}
