package io.trackrecord.data.name.fold;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/// A text folded by Unicode's tables, with the place in the written text from which each folded
/// character comes. What is found in the folded text can so be cut out of the written one, whose
/// length often differs: ß becomes two letters, and a letter with a combining accent becomes one.
///
/// The steps: NFKC with case folding and removal of invisible characters (Unicode's
/// `NFKC_Casefold`, UAX #31), canonical decomposition, removal of diacritics, letters of
/// [LetterTable], composition.
public final class FoldedText {

  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
  private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

  private final String written;
  private final StringBuilder text;
  private int[] places;
  private boolean space;
  private int base;

  private FoldedText(String written) {
    this.written = written;
    this.text = new StringBuilder(written.length());
    this.places = new int[written.length()];
  }

  /// Folds a text.
  public static FoldedText of(String written) {
    var decomposed = new FoldedText(written);
    var keepsLegalMarks =
        written.codePoints().allMatch(c -> isLegalMark(c) || Character.isWhitespace(c));
    for (var start = 0; start < written.length(); ) {
      if (!keepsLegalMarks && isLegalMark(written.codePointAt(start))) {
        start++;
        continue;
      }
      var end = boundary(COMPATIBLE, written, start);
      decomposed.decompose(start, end);
      start = end;
    }
    return decomposed.composed();
  }

  /// The folded text, with every run of white space made one space and none at the ends.
  public String text() {
    return text.toString();
  }

  /// What is written where the folded text has its characters from `start` up to `end`.
  public String written(int start, int end) {
    return written.substring(place(start), place(end));
  }

  /// What is written from the folded text's character `start` on.
  public String written(int start) {
    return written.substring(place(start));
  }

  private int place(int folded) {
    return folded == text.length() ? written.length() : places[folded];
  }

  /// The end of the characters that normalization may join with the one at `start`.
  private static int boundary(Normalizer2 form, CharSequence text, int start) {
    var end = start + Character.charCount(Character.codePointAt(text, start));
    while (end < text.length() && !form.hasBoundaryBefore(Character.codePointAt(text, end))) {
      end += Character.charCount(Character.codePointAt(text, end));
    }
    return end;
  }

  private void decompose(int start, int end) {
    var piece = DECOMPOSED.normalize(COMPATIBLE.normalize(written.substring(start, end)));
    for (var i = 0; i < piece.length(); ) {
      var c = piece.codePointAt(i);
      i += Character.charCount(c);
      if (isDiacritic(c) && !(c == 0x306 && base == 'и')) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        // A run of spaces comes from its first; there is none in front of all.
        if (!space && !text.isEmpty()) {
          append(" ", start);
          space = true;
        }
        continue;
      }
      // A lone surrogate is no character; U+FFFD stands for bytes that were none.
      if (c == 0xFFFD || (c >= 0xD800 && c <= 0xDFFF)) {
        continue;
      }
      space = false;
      var plain = c < 0x80 ? "" : LetterTable.plain(c);
      append(plain.isEmpty() ? Character.toString(c == 'ς' ? 'σ' : c) : plain, start);
      // Marks that stay may stand between a letter and its breve.
      if (UCharacter.getCombiningClass(c) == 0) {
        base = c;
      }
    }
  }

  private FoldedText composed() {
    if (space) {
      text.setLength(text.length() - 1);
    }
    var composed = new FoldedText(written);
    for (var start = 0; start < text.length(); ) {
      var end = boundary(COMPOSED, text, start);
      composed.append(COMPOSED.normalize(text.substring(start, end)), places[start]);
      start = end;
    }
    return composed;
  }

  private void append(String piece, int place) {
    var end = text.length() + piece.length();
    if (end > places.length) {
      places = Arrays.copyOf(places, end + (end >> 1));
    }
    Arrays.fill(places, text.length(), end, place);
    text.append(piece);
  }

  /// Whether it is ™, ℠, ®, © or ℗. They belong to lawyers, and compatibility would make letters of
  /// them; a name of nothing else keeps them.
  private static boolean isLegalMark(int c) {
    return c == 0x2122 || c == 0x2120 || c == 0xAE || c == 0xA9 || c == 0x2117;
  }

  /// Whether it is a diacritic on letters that people also write without: Latin, Greek, Cyrillic,
  /// Hebrew points, Arabic vowels. In Indic scripts and Thai marks are vowels.
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
