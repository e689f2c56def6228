package io.trackrecord.data.name;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a name starts, for completing what a user types. What is typed and the names go through the
/// same folding, so that `sigur ro` finds Sigur Rós and `kino` finds Кино.
public final class NamePrefixes {

  /// Words of a name, from its first on, from each of which it may be begun.
  public static final int MOST_WORDS = 12;

  private static final int LONGEST = 64;
  private static final String BETWEEN_WORDS = "/.-_:,+&";

  private NamePrefixes() {}

  /// What was typed, folded: words with one space between them and none at the ends.
  public static String ofTyped(String typed) {
    var words = NameWords.chunks(typed);
    return cut(words.isEmpty() ? "" : kept(words));
  }

  /// The ways in which the whole name may be typed: folded, with joined words apart, and in Latin
  /// letters.
  public static Set<String> whole(String name) {
    var folded = Fold.letters(name);
    var plain = keptPlain(folded);
    if (plain != null) {
      return Set.of(cut(plain));
    }
    return wholeOfAny(folded);
  }

  /// The same of a folded name without a short way for plain ones.
  static Set<String> wholeOfAny(String folded) {
    var ways = new LinkedHashSet<String>();
    add(ways, kept(NameWords.chunksOfFolded(folded)));
    if (isJoined(folded)) {
      add(ways, kept(apart(folded)));
    }
    if (Transliteration.isNeeded(folded)) {
      add(ways, kept(NameWords.chunksOfFolded(Transliteration.latin(folded))));
    }
    return ways;
  }

  /// The same from each word of the name on, the whole name included.
  public static Set<String> fromEachWord(String name) {
    return fromEachWord(whole(name));
  }

  /// The same of a name whose whole ways are known, in an order that depends on nothing else.
  ///
  /// @param whole what [#whole(String)] gives
  public static Set<String> fromEachWord(Set<String> whole) {
    var rests = new LinkedHashSet<String>();
    for (var way : whole) {
      var start = 0;
      for (var words = 0; words < MOST_WORDS && start >= 0; words++) {
        add(rests, way.substring(start));
        start = nextWord(way, start);
      }
    }
    return rests;
  }

  /// Where the next word of a text begins, behind a place; -1 where there is none.
  public static int nextWord(String text, int from) {
    var space = text.indexOf(' ', from);
    return space < 0 ? -1 : space + 1;
  }

  /// The words without punctuation; words of symbols only stay as they are.
  private static String kept(List<String> words) {
    var text = new StringBuilder();
    for (var word : words) {
      if (!text.isEmpty()) {
        text.append(' ');
      }
      var start = text.length();
      for (var i = 0; i < word.length(); ) {
        var c = word.codePointAt(i);
        i += Character.charCount(c);
        if (NameForm.isKept(c)) {
          text.appendCodePoint(c);
        }
      }
      if (text.length() == start) {
        text.append(word);
      }
    }
    return text.toString();
  }

  /// The same of a text of ASCII whose words are not joined and are more than symbols; null of any
  /// other.
  private static @Nullable String keptPlain(String folded) {
    var kept = new byte[folded.length()];
    var length = 0;
    var wordStart = 0;
    for (var i = 0; i < kept.length; i++) {
      var c = folded.charAt(i);
      if (c >= 0x80 || BETWEEN_WORDS.indexOf(c) >= 0 || (c == ' ' && length == wordStart)) {
        return null;
      }
      if (c == ' ' || NameForm.isKept(c)) {
        kept[length++] = (byte) c;
      }
      if (c == ' ') {
        wordStart = length;
      }
    }
    if (length == wordStart) {
      return null;
    }
    return length == kept.length
        ? folded
        : new String(kept, 0, length, StandardCharsets.ISO_8859_1);
  }

  /// Whether punctuation may join words.
  private static boolean isJoined(String folded) {
    for (var i = 0; i < folded.length(); i++) {
      if (BETWEEN_WORDS.indexOf(folded.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static List<String> apart(String folded) {
    var words = new ArrayList<String>();
    var start = 0;
    for (var i = 0; i <= folded.length(); i++) {
      if (i == folded.length() || isBetweenWords(folded.charAt(i))) {
        if (i > start) {
          words.add(folded.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static boolean isBetweenWords(char c) {
    // Folded names have no other white space.
    return c == ' ' || BETWEEN_WORDS.indexOf(c) >= 0;
  }

  private static void add(Set<String> ways, String way) {
    if (!way.isEmpty()) {
      ways.add(cut(way));
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
