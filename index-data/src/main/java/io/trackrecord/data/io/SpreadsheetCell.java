package io.trackrecord.data.io;

import java.util.regex.Pattern;

/// Cells of files that people open in a spreadsheet.
public final class SpreadsheetCell {

  /// What starts a formula, also in full width, at the start of what a spreadsheet takes for a
  /// cell: it may split at `;`, tabs and line breaks, and passes over blanks and quotes.
  private static final Pattern FORMULA =
      Pattern.compile("(?<![^;\\t\\r\\n])(?!(?<=\\r)\\n)(?=[\"\\s\\u00a0\\u3000]*+[=+\\-@＝＋－＠])");

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9._~:/+@=-]*");

  private SpreadsheetCell() {}

  /// Free text, with an apostrophe in front of whatever a spreadsheet would run as a formula, as
  /// OWASP advises against CSV injection.
  public static String text(String cell) {
    var guarded = FORMULA.matcher(cell).replaceAll("'");
    return !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0 && guarded.charAt(0) != '\''
        ? "'" + guarded
        : guarded;
  }

  /// An identifier as it is, also one that starts with `-`: people look for it by just these
  /// characters, of which none can call a function. What has others is guarded like any text.
  public static String identifier(String cell) {
    return IDENTIFIER.matcher(cell).matches() ? cell : text(cell);
  }
}
