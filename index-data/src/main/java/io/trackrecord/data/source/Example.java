package io.trackrecord.data.source;

import org.jspecify.annotations.Nullable;

/// What a column holds, as it is shown to an operator.
final class Example {

  private static final int LONGEST = 60;

  private Example() {}

  /// The value in one line, cut after 60 characters; empty where there is none.
  static String of(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    var text = value.toString().replaceAll("\\p{Cntrl}+", " ").strip();
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + "…";
  }
}
