package io.trackrecord.bot.check.read.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/// Cells as text, as a person reads them: numbers without a needless fraction, dates as
/// `2024-05-31`, lengths as `3:45`.
final class CellText {

  /// The digits that spreadsheets keep.
  private static final MathContext DIGITS = new MathContext(15);

  private static final int SECONDS_OF_DAY = 86_400;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  /// What a number format holds beside the letters of a date: texts, colours and conditions.
  private static final Pattern BESIDE =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!(?i:h+|m+|s+)])[^\\]]*]|(?i:general|am/pm)");

  /// What a number stands for, by its format.
  private enum Kind {
    NUMBER,
    DATE,
    TIME
  }

  private final Map<String, Kind> kinds = new HashMap<>();

  /// The text of a cell; the empty string where there is none, or an error.
  String of(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) {
      return "";
    }
    return switch (cell.getValue()) {
      case BigDecimal number -> number(cell, number);
      case Boolean truth -> truth ? "TRUE" : "FALSE";
      case null -> "";
      case Object text -> text.toString();
    };
  }

  private String number(Cell cell, BigDecimal number) {
    var value = number.doubleValue();
    var format = cell.getDataFormatString();
    var kind = format == null ? Kind.NUMBER : kinds.computeIfAbsent(format, CellText::kind);
    // The last day that a spreadsheet knows is in the year 9999.
    if (kind == Kind.NUMBER || value < 0 || value >= 2_958_466) {
      return Double.isFinite(value)
          ? new BigDecimal(value, DIGITS).stripTrailingZeros().toPlainString()
          : "";
    }
    if (kind == Kind.TIME) {
      var seconds = Math.round(value * SECONDS_OF_DAY);
      return seconds < 3_600
          ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
          : String.format(
              Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
    var date = cell.asDate();
    return date.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? date.toLocalDate().toString()
        : date.toLocalDate() + " " + date.format(TIME);
  }

  private static Kind kind(String format) {
    var bare = BESIDE.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
    var first = bare.indexOf(';') < 0 ? bare : bare.substring(0, bare.indexOf(';'));
    if (first.matches("(?s).*[dy].*")) {
      return Kind.DATE;
    }
    return first.matches("(?s).*[hs].*") ? Kind.TIME : Kind.NUMBER;
  }
}
