package io.trackrecord.bot.reply;

/// Makes text that strangers wrote harmless to look at: without control characters, without
/// characters that turn the direction of what stands around it, with few marks on a letter, and not
/// endless. What a platform reads as formatting is for its adapter to escape.
public final class DisplayText {

  private static final int LONGEST = 160;
  private static final int MOST_MARKS = 3;
  private static final char ISOLATE = '\u2068';
  private static final char END_ISOLATE = '\u2069';

  private DisplayText() {}

  /// The text, at most 160 characters long, with "…" where it was cut.
  public static String of(String text) {
    return of(text, LONGEST);
  }

  /// The text, at most so many characters long.
  public static String of(String text, int longest) {
    var shown = new StringBuilder(Math.min(text.length(), longest));
    var marks = 0;
    var count = 0;
    var rightToLeft = false;
    for (var i = 0; i < text.length(); ) {
      var c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isHarmful(c)) {
        continue;
      }
      var type = Character.getType(c);
      var isMark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
      marks = isMark ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        continue;
      }
      if (++count > longest) {
        shown.append('…');
        break;
      }
      shown.appendCodePoint(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
      var direction = Character.getDirectionality(c);
      rightToLeft |=
          direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
              || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
    var stripped = shown.toString().strip();
    return rightToLeft ? ISOLATE + stripped + END_ISOLATE : stripped;
  }

  private static boolean isHarmful(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return false;
    }
    return Character.isISOControl(c)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C
        || c == 0x200B
        || c == 0x2060
        || c == 0xFEFF
        || (c >= 0xD800 && c <= 0xDFFF)
        || (c >= 0xE0000 && c <= 0xE0FFF);
  }
}
