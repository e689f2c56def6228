package io.trackrecord.data.name;

import java.util.LinkedHashSet;
import java.util.Set;

/// The groups of three neighbouring letters of a name, with a mark at its start and end: names that
/// are misspelt still share most of them.
public final class Trigrams {

  private Trigrams() {}

  /// The groups of a form, at most 62.
  public static Set<String> of(String form) {
    var marked = '^' + (form.length() <= 60 ? form : form.substring(0, 60)) + '$';
    var groups = new LinkedHashSet<String>();
    for (var i = 0; i + 3 <= marked.length(); i++) {
      groups.add(marked.substring(i, i + 3));
    }
    if (groups.isEmpty()) {
      groups.add(marked);
    }
    return groups;
  }
}
