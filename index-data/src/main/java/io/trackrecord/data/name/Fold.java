package io.trackrecord.data.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/// Folds the letters of a name: case, width, compatibility forms, diacritics and the letters of
/// [LetterTable]. Spaces and punctuation stay, so that words can still be told apart.
///
/// The steps: NFKC with case folding and removal of invisible characters (Unicode's
/// `NFKC_Casefold`, UAX #31), canonical decomposition, removal of marks, letters of the table,
/// composition. Marks are removed only where they are diacritics on letters that people also write
/// without (Latin, Greek, Cyrillic, Hebrew points, Arabic vowels); in Indic scripts and Thai they
/// are vowels, and the Cyrillic й is a letter of its own.
final class Fold {

  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
  private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

  private Fold() {}

  /// The folded text, with every run of white space made one space and none at the ends.
  static String letters(String text) {
    if (isPlain(text)) {
      return text;
    }
    var simple = FoldedLetters.fold(text);
    return simple == null ? byUnicode(text) : simple;
  }

  /// Folds any text, by Unicode's own tables.
  static String byUnicode(String text) {
    var decomposed = DECOMPOSED.normalize(COMPATIBLE.normalize(withoutLegalMarks(text)));
    var folded = new StringBuilder(decomposed.length());
    var space = false;
    var previous = 0;
    for (var i = 0; i < decomposed.length(); ) {
      var c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      if (isDiacritic(c) && !(c == 0x306 && previous == 'и')) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        space = !folded.isEmpty();
        continue;
      }
      // A lone surrogate is no character; U+FFFD stands for bytes that were none.
      if (c == 0xFFFD || (c >= 0xD800 && c <= 0xDFFF)) {
        continue;
      }
      if (space) {
        folded.append(' ');
        space = false;
      }
      var plain = c < 0x80 ? "" : LetterTable.plain(c);
      if (plain.isEmpty()) {
        folded.appendCodePoint(c == 'ς' ? 'σ' : c);
      } else {
        folded.append(plain);
      }
      // Marks that stay may stand between a letter and its breve.
      if (UCharacter.getCombiningClass(c) == 0) {
        previous = c;
      }
    }
    return COMPOSED.normalize(folded);
  }

  /// Whether folding would change nothing: lower-case ASCII with single spaces, the most common
  /// case.
  private static boolean isPlain(String text) {
    var before = ' ';
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c >= 0x7F || c < ' ' || (c >= 'A' && c <= 'Z') || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  /// Drops ™, ℠, ®, © and ℗, which belong to lawyers and which compatibility would make letters of;
  /// a name of nothing else keeps them.
  private static String withoutLegalMarks(String text) {
    var marks = text.codePoints().filter(Fold::isLegalMark).count();
    if (marks == 0 || text.codePoints().filter(c -> !Character.isWhitespace(c)).count() == marks) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isLegalMark(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isLegalMark(int c) {
    return c == 0x2122 || c == 0x2120 || c == 0xAE || c == 0xA9 || c == 0x2117;
  }

  private static boolean isDiacritic(int c) {
    if (c < 0x300) {
      return false;
    }
    return c <= 0x36F
        || (c >= 0x483 && c <= 0x489)
        || (c >= 0x591 && c <= 0x5C7 && c != 0x5BE && c != 0x5C0 && c != 0x5C3 && c != 0x5C6)
        || (c >= 0x610 && c <= 0x61A)
        || c == 0x640
        || (c >= 0x64B && c <= 0x65F)
        || c == 0x670
        || (c >= 0x6D6 && c <= 0x6ED && Character.getType(c) == Character.NON_SPACING_MARK)
        || (c >= 0x1AB0 && c <= 0x1AFF)
        || (c >= 0x1DC0 && c <= 0x1DFF)
        || (c >= 0x20D0 && c <= 0x20FF)
        || (c >= 0xFE00 && c <= 0xFE2F);
  }
}
