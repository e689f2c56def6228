package io.trackrecord.data.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Names of ASCII letters and digits whose words mean nothing but themselves: no guest, no version,
/// no "The", no part. Every form of such a name is its words in small letters, so that nothing
/// needs to be taken apart; two of three names are of this kind.
public final class PlainName {

  private static final int LONGEST_WORD = 64;

  /// Words that may mean that something is dropped, lifted out or read otherwise.
  private static final Set<String> TELLING =
      Set.of("the", "feat", "ft", "featuring", "part", "parte", "pt", "teil", "topic");

  private PlainName() {}

  /// The words of a plain name in their order, at least one, none twice; null for any other name.
  public static @Nullable List<String> words(String name) {
    var words = new ArrayList<String>(4);
    var word = new StringBuilder(name.length());
    var small = false;
    for (var i = 0; i < name.length(); i++) {
      var c = name.charAt(i);
      var isSmall = c >= 'a' && c <= 'z';
      if (c == ' ') {
        if (word.isEmpty() || !end(word, words)) {
          return null;
        }
      } else if (isSmall || (c >= '0' && c <= '9')) {
        word.append(c);
      } else if (c >= 'A' && c <= 'Z' && !small) {
        word.append((char) (c + 32));
      } else {
        return null;
      }
      small = isSmall;
    }
    return !word.isEmpty() && end(word, words) ? words : null;
  }

  private static boolean end(StringBuilder word, List<String> words) {
    var text = word.toString();
    word.setLength(0);
    // A repeated word would be missing from the form.
    if (text.length() > LONGEST_WORD
        || TELLING.contains(text)
        || text.endsWith("vevo")
        || words.contains(text)) {
      return false;
    }
    words.add(text);
    return true;
  }
}
