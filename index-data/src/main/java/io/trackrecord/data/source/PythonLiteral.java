package io.trackrecord.data.source;

import java.util.ArrayList;
import java.util.List;

/// Takes texts out of Python literals, in which FMA writes its lists.
final class PythonLiteral {

  private static final String KEY = "'genre_title':";

  private PythonLiteral() {}

  /// Returns the titles of a list such as `[{'genre_id': '21', 'genre_title': 'Hip-Hop', …}]`, at
  /// most `max` of them. Takes time linear in the literal's length.
  static List<String> genreTitles(String literal, int max) {
    var titles = new ArrayList<String>();
    var at = literal.indexOf(KEY);
    while (at >= 0 && titles.size() < max) {
      var start = at + KEY.length();
      while (start < literal.length() && Character.isWhitespace(literal.charAt(start))) {
        start++;
      }
      at = literal.indexOf(KEY, string(literal, start, titles));
    }
    return titles;
  }

  /// Adds the string literal that starts at `start`, if there is one.
  ///
  /// @return where to read on
  private static int string(String literal, int start, List<String> to) {
    if (start >= literal.length() || "'\"".indexOf(literal.charAt(start)) < 0) {
      return start;
    }
    var quote = literal.charAt(start);
    var text = new StringBuilder();
    for (var i = start + 1; i < literal.length(); i++) {
      var c = literal.charAt(i);
      if (c == quote) {
        to.add(text.toString());
        return i + 1;
      }
      if (c == '\\' && i + 1 < literal.length()) {
        c = literal.charAt(++i);
      }
      text.append(c);
    }
    // It is never closed.
    return literal.length();
  }
}
