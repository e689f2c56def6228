package io.trackrecord.data.io;

/// Text from files, servers and descriptors that is printed on a terminal.
public final class TerminalText {

  private TerminalText() {}

  /// Returns one line that cannot control a terminal: control characters, line breaks and marks
  /// that change the direction of writing become `?`.
  public static String of(String text) {
    return text.codePoints().allMatch(TerminalText::isHarmless) ? text : replaced(text);
  }

  private static String replaced(String text) {
    var plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> plain.appendCodePoint(isHarmless(c) ? c : '?'));
    return plain.toString();
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      case Character.FORMAT -> !isDirection(c);
      default -> true;
    };
  }

  private static boolean isDirection(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }
}
