package io.trackrecord.bot.command;

/// Cells of files that people open in a spreadsheet.
public final class SpreadsheetCell {

  private SpreadsheetCell() {}

  /// The text; with an apostrophe in front where a spreadsheet would run it as a formula, as OWASP
  /// advises against CSV injection.
  public static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
