package io.trackrecord.data.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes texts out of Python literals, in which FMA writes its lists.
final class PythonLiteral {

  private static final Pattern GENRE_TITLE =
      Pattern.compile("'genre_title':\\s*(?:'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\")");

  private PythonLiteral() {}

  /// The titles of a list such as `[{'genre_id': '21', 'genre_title': 'Hip-Hop', …}]`.
  static List<String> genreTitles(String literal) {
    var titles = new ArrayList<String>();
    var matcher = GENRE_TITLE.matcher(literal);
    while (matcher.find()) {
      var text = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      titles.add(text.replaceAll("\\\\(.)", "$1"));
    }
    return titles;
  }
}
