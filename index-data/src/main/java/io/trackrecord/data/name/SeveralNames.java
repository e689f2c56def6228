package io.trackrecord.data.name;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/// The names in a text that gives several names of one band: "Moss Choir; The Moss Choir UK", "Moss
/// Choir aka Fern Choir".
public final class SeveralNames {

  private static final int MOST = 10;

  /// What stands between two names: a semicolon of any script, a new line, "also known as".
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[;\uFF1B\u061B\\n]|\\s[(\\[]?(?:aka|a\\.k\\.a\\.|a/k/a|fka|f\\.k\\.a\\.|also known as"
              + "|formerly known as)[:,]?\\s",
          Pattern.CASE_INSENSITIVE);

  private SeveralNames() {}

  /// The names, each once, at most ten; the text alone where it gives one. Whether the text as a
  /// whole is somebody's name is for the caller to find out.
  public static List<String> in(String text) {
    if (!BETWEEN.matcher(text).find()) {
      return List.of(text);
    }
    var names = new LinkedHashMap<String, String>();
    BETWEEN
        .splitAsStream(text)
        .map(SeveralNames::name)
        .filter(name -> !name.isEmpty())
        .limit(MOST)
        .forEach(name -> names.putIfAbsent(NameForm.same(name), name));
    return names.isEmpty() ? List.of(text) : List.copyOf(names.values());
  }

  /// A name without the end of a bracket that began before it.
  private static String name(String part) {
    var name = part.strip();
    var opened = name.indexOf('(') >= 0 || name.indexOf('[') >= 0;
    return !opened && (name.endsWith(")") || name.endsWith("]"))
        ? name.substring(0, name.length() - 1).strip()
        : name;
  }
}
