package io.trackrecord.data.completion;

import io.trackrecord.data.name.NamePrefixes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The ways in which a name may be begun, numbered: what a record of the completions points to.
///
/// @param texts the folded texts from each word of the name on, at most [#MOST]
/// @param whole those of them that are the whole name
record Ways(List<String> texts, Set<String> whole) {

  /// So many words of a name begin it.
  static final int MOST = 64;

  static Ways of(String name) {
    return of(NamePrefixes.whole(name));
  }

  /// The same with no more than is needed to number the whole names, which come first where there
  /// is but one.
  static Ways ofWhole(String name) {
    var whole = NamePrefixes.whole(name);
    return whole.size() == 1 ? new Ways(List.copyOf(whole), whole) : of(whole);
  }

  private static Ways of(Set<String> whole) {
    var all = new ArrayList<>(NamePrefixes.fromEachWord(whole));
    return new Ways(all.size() <= MOST ? all : all.subList(0, MOST), whole);
  }

  /// One of the texts of a name, by its number, without the others.
  static String text(String name, int way) {
    var whole = NamePrefixes.whole(name);
    // From each word of the first whole name on come first, and no two of them are equal.
    var first = whole.iterator().next();
    var at = way < NamePrefixes.MOST_WORDS ? 0 : -1;
    for (var word = 0; word < way && at >= 0; word++) {
      at = NamePrefixes.nextWord(first, at);
    }
    return at < 0 ? of(whole).texts().get(way) : first.substring(at);
  }

  boolean isWhole(int way) {
    return whole.contains(texts.get(way));
  }

  /// Whether the whole name starts so.
  boolean wholeStartsWith(String typed) {
    return whole.stream().anyMatch(text -> text.startsWith(typed));
  }

  /// Whether the name starts so from one of its words on.
  boolean anyStartsWith(String typed) {
    return texts.stream().anyMatch(text -> text.startsWith(typed));
  }

  /// Whether a name starts so from one of its words on but for one typing error. For names that are
  /// gone through by the thousand: most have no word with this letter first, and are passed over
  /// before their ways are made.
  static boolean startsNearly(String name, String typed) {
    var first = typed.charAt(0);
    if (!mayHaveWordWith(first, name)) {
      return false;
    }
    for (var text : NamePrefixes.whole(name)) {
      var at = 0;
      for (var word = 0; word < NamePrefixes.MOST_WORDS && at >= 0; word++) {
        if (Misspelt.startsNearly(text, at, typed)) {
          return true;
        }
        at = NamePrefixes.nextWord(text, at);
      }
    }
    return false;
  }

  /// Whether a name as it is written may have a word that starts so. Of a name of ASCII that is
  /// plain to see, as folding changes nothing but case there, and joins what punctuation parts.
  private static boolean mayHaveWordWith(char first, String name) {
    if (first < 0x80 && !Character.isLetterOrDigit(first)) {
      return true;
    }
    var may = false;
    var before = ' ';
    for (var i = 0; i < name.length(); i++) {
      var c = name.charAt(i);
      if (c >= 0x80 || c == '&' || c == '+') {
        return true;
      }
      may |= Character.toLowerCase(c) == first && !Character.isLetterOrDigit(before);
      before = c;
    }
    return may;
  }
}
