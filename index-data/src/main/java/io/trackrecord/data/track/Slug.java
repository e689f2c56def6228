package io.trackrecord.data.track;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads a name as addresses spell it.
final class Slug {

  private static final int MAX_LENGTH = 100;

  private Slug() {}

  /// The words of a part of an address, each with a capital; null where it has no letter or digit.
  static @Nullable String words(String part) {
    var text = Address.decode(part);
    if (text.length() > MAX_LENGTH || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return null;
    }
    var words = new StringBuilder();
    for (var word : text.replace('-', ' ').replace('_', ' ').strip().split("\\s+")) {
      var first = word.offsetByCodePoints(0, 1);
      words.append(words.isEmpty() ? "" : " ");
      words.append(word.substring(0, first).toUpperCase(Locale.ROOT)).append(word.substring(first));
    }
    return words.toString();
  }
}
