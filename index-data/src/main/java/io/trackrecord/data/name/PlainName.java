package io.trackrecord.data.name;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/// Names of Latin letters, digits and simple punctuation whose words mean nothing but themselves:
/// no guest, no version, no "The" in front or behind, no part, no bracket, no spaced dash. Every
/// form of such a name is its letters in small and without diacritics, so that nothing needs to be
/// taken apart; most names are of this kind.
///
/// @param form the one form of the name
/// @param words the words under which it is found, in order, at least one, none twice
public record PlainName(String form, List<String> words) {

  private static final int LONGEST_WORD = 64;

  /// Words that may mean that something is dropped, lifted out or read otherwise.
  private static final Set<String> TELLING =
      Set.of("feat", "ft", "featuring", "part", "parte", "pt", "teil", "topic");

  /// Punctuation that stands between parts of a word, or behind it, and is no part of it.
  private static final String BETWEEN_PARTS = ".,:;?/_*#%\"-";

  /// Takes a name apart.
  ///
  /// @return null where it is not plain
  public static @Nullable PlainName of(String name) {
    var reading = new Reading(name);
    return reading.read() ? new PlainName(reading.form(), reading.words) : null;
  }

  /// A name on its way into words.
  private static final class Reading {

    private final String name;
    private byte[] form;
    private int length;
    private int pieceStart;
    private int partStart;
    private int chunkStart;
    private int parts;
    private final List<String> words = new ArrayList<>(4);
    private boolean isThe;
    private int chunks;

    Reading(String name) {
      this.name = name;
      this.form = new byte[name.length()];
    }

    String form() {
      return text(0, length);
    }

    boolean read() {
      var before = ' ';
      for (var i = 0; i < name.length(); i++) {
        var c = name.charAt(i);
        if (c == ' ') {
          // "The" is dropped in front of a name.
          if (before == '-' || !endChunk() || (chunks == 1 && isThe)) {
            return false;
          }
          isThe = false;
        } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
          form[length++] = (byte) c;
        } else if (c >= 'A' && c <= 'Z') {
          // A capital behind a small letter may begin another word.
          if (NameWords.isSmall(before)) {
            return false;
          }
          form[length++] = (byte) (c + 32);
        } else if (BETWEEN_PARTS.indexOf(c) >= 0) {
          // A dash in front or behind may set something apart.
          if ((c == '-' && length == chunkStart) || !endPart()) {
            return false;
          }
        } else if (c == '!') {
          // Within a word it is read as a letter.
          if (length == chunkStart || (i + 1 < name.length() && name.charAt(i + 1) != ' ')) {
            return false;
          }
        } else if (c == '\'') {
          if (!endPiece()) {
            return false;
          }
        } else if (!addLetter(c, before)) {
          return false;
        }
        before = c;
      }
      // So is "the" behind it.
      return before != '-' && endChunk() && !isThe;
    }

    /// Takes a letter with a diacritic, which may become several.
    private boolean addLetter(char c, char before) {
      if (NameWords.isCapital(c) && NameWords.isSmall(before)) {
        return false;
      }
      var letter = FoldedLetters.latin(c);
      // Of what is left of the name each character needs its place still.
      form = ArrayUtil.grow(form, length + letter.length() + name.length());
      for (var i = 0; i < letter.length(); i++) {
        form[length++] = (byte) letter.charAt(i);
      }
      return !letter.isEmpty();
    }

    /// Ends what an apostrophe ends: no part, but a word to those who look for telling ones.
    private boolean endPiece() {
      var start = pieceStart;
      pieceStart = length;
      return !TELLING.contains(text(start, length));
    }

    private boolean endPart() {
      if (!endPiece()) {
        return false;
      }
      if (length == partStart) {
        return true;
      }
      var part = text(partStart, length);
      partStart = length;
      parts++;
      isThe |= part.equals("the");
      return !TELLING.contains(part) && !part.endsWith("vevo") && add(part);
    }

    private boolean endChunk() {
      if (!endPart() || length == chunkStart) {
        return false;
      }
      chunks++;
      var isJoined = parts > 1;
      parts = 0;
      var start = chunkStart;
      chunkStart = length;
      return !isJoined || add(text(start, length));
    }

    private boolean add(String word) {
      if (!words.contains(word)) {
        words.add(word);
      }
      return word.length() <= LONGEST_WORD;
    }

    private String text(int from, int to) {
      return new String(form, from, to - from, StandardCharsets.ISO_8859_1);
    }
  }
}
