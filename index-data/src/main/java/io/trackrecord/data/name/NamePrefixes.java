package io.trackrecord.data.name;

import io.trackrecord.data.name.fold.Fold;
import io.trackrecord.data.name.fold.Transliteration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The texts that complete a name while a user types. What is typed and the names go through the
/// same folding, so that `sigur ro` finds Sigur Rós and `kino` finds Кино.
public final class NamePrefixes {

  /// The most words of a name from which it can be completed.
  private static final int MAX_WORDS = 12;

  private static final int MAX_LENGTH = 64;
  private static final String BETWEEN_WORDS = "/.-_:,+&";

  private NamePrefixes() {}

  /// What was typed, folded: words with one space between them and none at the ends.
  public static String ofTyped(String typed) {
    return cut(kept(NameWords.chunks(typed)));
  }

  /// The texts of the whole name: folded, with joined words apart, and in Latin letters.
  public static Set<String> whole(String name) {
    var folded = Fold.letters(name);
    var texts = new LinkedHashSet<String>();
    add(texts, kept(NameWords.chunksOfFolded(folded)));
    if (folded.chars().anyMatch(c -> BETWEEN_WORDS.indexOf(c) >= 0)) {
      add(texts, kept(apart(folded)));
    }
    if (Transliteration.isNeeded(folded)) {
      add(texts, kept(NameWords.chunksOfFolded(Transliteration.latin(folded))));
    }
    return texts;
  }

  /// The texts of the whole name and of its rest from each later word.
  public static Set<String> fromEachWord(String name) {
    return fromEachWord(whole(name));
  }

  /// Some texts, and their rests from each later word.
  ///
  /// @param whole what [#whole(String)] gives
  public static Set<String> fromEachWord(Set<String> whole) {
    var rests = new LinkedHashSet<String>();
    for (var text : whole) {
      var start = 0;
      for (var words = 0; words < MAX_WORDS && start < text.length(); words++) {
        rests.add(text.substring(start));
        var space = text.indexOf(' ', start);
        start = space < 0 ? text.length() : space + 1;
      }
    }
    return rests;
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

  private static void add(Set<String> texts, String text) {
    if (!text.isEmpty()) {
      texts.add(cut(text));
    }
  }

  private static String cut(String text) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    var splitsCharacter = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1));
    return text.substring(0, splitsCharacter ? MAX_LENGTH - 1 : MAX_LENGTH).stripTrailing();
  }
}
