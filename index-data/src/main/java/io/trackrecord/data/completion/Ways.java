package io.trackrecord.data.completion;

import io.trackrecord.data.name.NamePrefixes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The ways in which a name may be begun, numbered: what a record of the completions points to.
///
/// @param texts the folded texts from each word of the name on, at most 256
/// @param whole those of them that are the whole name
record Ways(List<String> texts, Set<String> whole) {

  private static final int MOST = 256;

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

  /// Whether the name starts so from one of its words on but for one typing error.
  boolean anyStartsNearly(String typed) {
    return texts.stream().anyMatch(text -> Misspelt.startsNearly(text, typed));
  }
}
