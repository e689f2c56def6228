package io.trackrecord.data.source;

import io.trackrecord.data.dataset.Layout.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the values that stand in the datasets' cells, whatever type a row has them in. A value
/// that cannot be read is treated as missing: the row is still a track.
final class Cell {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");
  private static final Pattern COUNT =
      Pattern.compile(
          "([0-9][0-9.,]*)\\s*([KMB]?)(?:\\s+(?:views?|plays?))?", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
  private static final int LONGEST_TEXT = 4_000;

  private Cell() {}

  /// The value as text, stripped; null where it is blank or no text.
  static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case String text -> stripped(text);
      case Number number -> number(number);
      case List<?> list when list.size() == 1 -> text(list.getFirst());
      case Map<?, ?> map -> text(map.get("name"));
      case null, default -> null;
    };
  }

  /// The values of a list, or of one cell that holds several behind a separator, as they stand:
  /// null where an item is blank.
  ///
  /// @param max the most values to read
  static List<@Nullable String> list(@Nullable Object value, @Nullable String split, int max) {
    var items = new ArrayList<@Nullable String>();
    switch (value) {
      case null -> {}
      case List<?> list -> list.stream().limit(max).forEach(item -> items.add(text(item)));
      case String text when split != null -> {
        // What ends in a separator has no item behind it.
        var last = text.length();
        while (text.startsWith(split, last - split.length())) {
          last -= split.length();
        }
        for (var start = 0; start < last && items.size() < max; ) {
          var next = text.indexOf(split, start);
          var end = next < 0 ? last : Math.min(next, last);
          items.add(stripped(text.substring(start, end)));
          start = end + split.length();
        }
      }
      default -> {
        var one = text(value);
        if (one != null) {
          items.add(one);
        }
      }
    }
    return items;
  }

  /// The year that a date or number holds, 1800 to 2099.
  static @Nullable Integer year(@Nullable Object value) {
    var text = text(value);
    if (text == null) {
      return null;
    }
    var match = YEAR.matcher(text);
    return match.find() ? Integer.valueOf(match.group(1)) : null;
  }

  /// A duration in milliseconds; null where it is none or not positive.
  static @Nullable Long duration(@Nullable Object value, @Nullable Unit unit) {
    var text = text(value);
    if (text == null) {
      return null;
    }
    var millis =
        switch (unit) {
          case MILLISECONDS -> PLAIN.matcher(text).matches() ? Double.parseDouble(text) : 0;
          case CLOCK -> clock(text) * 1_000;
          case null, default ->
              PLAIN.matcher(text).matches() ? Double.parseDouble(text) * 1_000 : 0;
        };
    return millis > 0 && millis < 1e12 ? Math.round(millis) : null;
  }

  /// A count such as `945K plays` or a plain number; null where it is none.
  static @Nullable Double count(@Nullable Object value) {
    if (value instanceof Number number) {
      return Double.isFinite(number.doubleValue()) ? number.doubleValue() : null;
    }
    var text = text(value);
    if (text == null) {
      return null;
    }
    var match = COUNT.matcher(text);
    if (!match.matches()) {
      return null;
    }
    try {
      var number = Double.parseDouble(match.group(1).replace(",", ""));
      return switch (match.group(2).toUpperCase(Locale.ROOT)) {
        case "K" -> number * 1e3;
        case "M" -> number * 1e6;
        case "B" -> number * 1e9;
        default -> number;
      };
    } catch (NumberFormatException _) {
      return null;
    }
  }

  /// Whether the value says yes or no; FMA writes `Radio-Safe`, `Radio-Unsafe`, `Adults-Only`.
  static @Nullable Boolean flag(@Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    var text = text(value);
    if (text == null) {
      return null;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes", "radio-unsafe", "adults-only" -> true;
      case "false", "0", "no", "radio-safe" -> false;
      default -> null;
    };
  }

  private static double clock(String text) {
    var seconds = 0.0;
    for (var part : text.split(":")) {
      if (!PLAIN.matcher(part.strip()).matches()) {
        return 0;
      }
      seconds = seconds * 60 + Double.parseDouble(part.strip());
    }
    return seconds;
  }

  private static @Nullable String stripped(String text) {
    var stripped = text.strip();
    if (stripped.isEmpty()) {
      return null;
    }
    if (stripped.length() <= LONGEST_TEXT) {
      return stripped;
    }
    var isWithinPair = Character.isHighSurrogate(stripped.charAt(LONGEST_TEXT - 1));
    return stripped.substring(0, isWithinPair ? LONGEST_TEXT - 1 : LONGEST_TEXT).strip();
  }

  private static @Nullable String number(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
    var value = number.doubleValue();
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return null;
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString(number.longValue())
        : number.toString();
  }
}
