package io.trackrecord.data.name.fold;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Folds text of letters that fold one by one, whatever stands beside them: most names. What a
/// letter becomes is asked of [Fold] once.
final class FoldedLetters {

  /// What each UTF-16 unit becomes. Written by several threads, each writing the same.
  private static final @Nullable String[] KNOWN = new @Nullable String[1 << 16];

  private FoldedLetters() {}

  /// The folded text, as [Fold#byUnicode(String)] gives it; null where a character is not folded
  /// alone.
  static @Nullable String fold(String text) {
    var plain = foldPlain(text);
    return plain == null ? foldLetters(text) : plain;
  }

  /// Folds ASCII; null for any other text.
  private static @Nullable String foldPlain(String text) {
    var folded = new byte[text.length()];
    var length = 0;
    var space = false;
    for (var i = 0; i < folded.length; i++) {
      var c = text.charAt(i);
      if (c >= 0x80) {
        return null;
      }
      if (c <= ' ' || c == 0x7F) {
        space = length > 0;
        continue;
      }
      if (space) {
        folded[length++] = ' ';
        space = false;
      }
      folded[length++] = (byte) (c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return new String(folded, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static @Nullable String foldLetters(String text) {
    var folded = new StringBuilder(text.length() + 4);
    var space = false;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c <= ' ' || c == 0x7F) {
        space = !folded.isEmpty();
        continue;
      }
      if (c >= 0x80 && !isAlone(c)) {
        return null;
      }
      var letter = c < 0x80 ? "" : letter(c);
      if (space && (c < 0x80 || !letter.isEmpty())) {
        folded.append(' ');
        space = false;
      }
      if (c < 0x80) {
        folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      } else {
        folded.append(letter);
      }
    }
    return folded.toString();
  }

  private static String letter(char c) {
    var known = KNOWN[c];
    if (known == null) {
      known = Fold.byUnicode(Character.toString(c));
      KNOWN[c] = known;
    }
    return known;
  }

  /// Whether the character is a letter that neither composes with what may stand beside it nor is
  /// white space: Latin, Greek, Cyrillic, kana, Han and Hangul syllables.
  private static boolean isAlone(char c) {
    if (c < 0x250) {
      // Spacing accents fold to a space; legal marks depend on what stands beside them.
      return c > 0xA0 && "\u00a8\u00a9\u00ae\u00af\u00b4\u00b8".indexOf(c) < 0;
    }
    return (c >= 0x386 && c <= 0x3CE)
        || (c >= 0x400 && c <= 0x45F)
        || (c >= 0x1E00 && c <= 0x1EFF)
        || (c >= 0x3041 && c <= 0x3096)
        || (c >= 0x30A1 && c <= 0x30FC)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xAC00 && c <= 0xD7A3);
  }
}
