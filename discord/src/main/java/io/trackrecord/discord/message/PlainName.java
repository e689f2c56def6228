package io.trackrecord.discord.message;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/// Makes text that somebody else wrote fit to stand inside an answer: one line, no control or
/// direction characters, no towers of combining marks, and not longer than its place. Isolates that
/// the core put around a right-to-left name stay.
final class PlainName {

  /// More marks on one letter than any script needs cover the lines above and below.
  private static final int MOST_MARKS = 5;

  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private PlainName() {}

  /// The text on one line, without what could change how the text around it is read.
  static String of(String text) {
    var clean = new StringBuilder(text.length());
    var marks = 0;
    var rightToLeft = false;
    var isolated = false;
    var codePoints = text.codePoints().iterator();
    while (codePoints.hasNext()) {
      int c = codePoints.nextInt();
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
          clean.append(' ');
        }
        marks = 0;
      } else if (c == FIRST_STRONG_ISOLATE && !isolated && text.indexOf(POP_ISOLATE) >= 0) {
        isolated = true;
        clean.appendCodePoint(c);
      } else if (c == POP_ISOLATE && isolated) {
        isolated = false;
        clean.appendCodePoint(c);
      } else if (isMark(c)) {
        marks++;
        if (marks <= MOST_MARKS) {
          clean.appendCodePoint(c);
        }
      } else if (isVisible(c)) {
        marks = 0;
        rightToLeft |= !isolated && isRightToLeft(c);
        clean.appendCodePoint(c);
      }
    }
    if (isolated) {
      clean.append(POP_ISOLATE);
    }
    var result = clean.toString().strip();
    // What stands beside a right-to-left name would otherwise change places with it.
    return rightToLeft ? FIRST_STRONG_ISOLATE + result + POP_ISOLATE : result;
  }

  /// A name as plain text, cut to so many UTF-16 units.
  static String of(String text, int most) {
    // What is far behind the cut need not be looked at.
    var near = text.length() > 4 * most + 64 ? text.substring(0, 4 * most + 64) : text;
    return cut(of(near), most);
  }

  /// The text cut to so many UTF-16 units, never inside what a person sees as one character.
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    // What is cut may have to be followed by the end of an isolate.
    var room = most - (text.indexOf(POP_ISOLATE) >= 0 ? 2 : 1);
    if (room <= 0) {
      return "…";
    }
    var boundaries = BreakIterator.getCharacterInstance(ULocale.ROOT);
    boundaries.setText(text);
    var end = boundaries.isBoundary(room) ? room : boundaries.preceding(room);
    var kept = text.substring(0, Math.max(0, end)).stripTrailing();
    var open = kept.lastIndexOf(FIRST_STRONG_ISOLATE) > kept.lastIndexOf(POP_ISOLATE);
    return kept + '…' + (open ? POP_ISOLATE : "");
  }

  private static boolean isMark(int c) {
    var type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      // Joiners shape Persian and Indic words and emoji; the others of their kind are invisible or
      // turn the direction of what follows.
      case Character.FORMAT -> c == 0x200C || c == 0x200D;
      default -> true;
    };
  }

  private static boolean isRightToLeft(int c) {
    var direction = UCharacter.getDirection(c);
    return direction == UCharacter.RIGHT_TO_LEFT || direction == UCharacter.RIGHT_TO_LEFT_ARABIC;
  }
}
