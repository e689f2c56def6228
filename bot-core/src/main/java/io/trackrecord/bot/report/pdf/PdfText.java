package io.trackrecord.bot.report.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

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

  /// A code of two bytes as a string object.
  static void code(StringBuilder to, int code) {
    to.append('<');
    for (var shift = 12; shift >= 0; shift -= 4) {
      to.append(Character.toUpperCase(Character.forDigit(code >> shift & 0xF, 16)));
    }
    to.append('>');
  }

  /// A number with at most three places.
  static String number(float value) {
    var thousandths = Math.round(value * 1_000d);
    var whole = Math.abs(thousandths);
    var number = new StringBuilder();
    if (thousandths < 0) {
      number.append('-');
    }
    number.append(whole / 1_000);
    if (whole % 1_000 != 0) {
      // One more digit in front keeps the zeros behind the point.
      number.append('.').append(1_000 + whole % 1_000).deleteCharAt(number.length() - 4);
    }
    return number.toString();
  }
}
