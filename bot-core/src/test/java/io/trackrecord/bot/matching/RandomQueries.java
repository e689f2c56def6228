package io.trackrecord.bot.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/// Random lists and queries. The seed is printed, and set with `-Dseed=N` to run a test again.
final class RandomQueries {

  private static final List<String> WORDS =
      List.of(
          "paper",
          "lanterns",
          "harbour",
          "mill",
          "kestrel",
          "vane",
          "salt",
          "road",
          "winter",
          "boats",
          "night",
          "old",
          "thistle",
          "moor",
          "трамвай",
          "соломенный",
          "夜舟",
          "ode");

  private static final String MARKS = "~|=<>.,;:!?'\"-_()[]*#/\\…–—“”’¡¿†•";

  /// What breaks programs: control characters, halves of surrogate pairs, directions, joiners, and
  /// characters with a meaning in queries.
  private static final List<String> HOSTILE =
      List.of(
          "\u0000", "\uD800", "\uDC00", "\u202E", "\u200D", "\uFEFF", "\uFFFF", "\n", "\t", "\"",
          "*", "?", "~", "(", "[", "{", "\\", "/", "^", "%", "_", "<", "&", "&amp;", " AND ", "†",
          "🎵", "👩‍🎤", "́", "İ", "ß", "ﬁ", "ẞ", "x", " ", "the ", "feat. ", " - ", "(live)", "1",
          "01. ");

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  RandomQueries() {
    System.out.println("random queries of -Dseed=" + seed);
  }

  long seed() {
    return seed;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// A name of one to three words.
  String name() {
    return random
        .ints(1 + random.nextInt(3), 0, WORDS.size())
        .distinct()
        .mapToObj(
            i -> WORDS.get(i).substring(0, 1).toUpperCase(Locale.ROOT) + WORDS.get(i).substring(1))
        .collect(Collectors.joining(" "));
  }

  /// The name with one letter of a longer word left out.
  String misspelt(String name) {
    var words = name.split(" ");
    for (var i = 0; i < words.length; i++) {
      if (words[i].length() > 5) {
        var at = 2 + random.nextInt(words[i].length() - 3);
        words[i] = words[i].substring(0, at) + words[i].substring(at + 1);
        return String.join(" ", words);
      }
    }
    return name;
  }

  /// The query with other case, width and diacritics, and with punctuation between its words.
  String decorated(String query) {
    return Arrays.stream(query.split(" "))
        .map(this::decoratedWord)
        .collect(Collectors.joining(random.nextInt(4) == 0 ? "  " : " "));
  }

  private String decoratedWord(String word) {
    var other =
        switch (random.nextInt(3)) {
          case 0 -> word.toUpperCase(Locale.ROOT);
          case 1 -> word.toLowerCase(Locale.ROOT);
          default -> word;
        };
    if (random.nextInt(3) == 0) {
      other = wide(other);
    } else if (random.nextInt(3) == 0) {
      other = accented(other);
    }
    return switch (random.nextInt(4)) {
      case 0 -> mark() + other;
      case 1 -> other + mark();
      case 2 -> mark() + other + mark();
      default -> other;
    };
  }

  private char mark() {
    return MARKS.charAt(random.nextInt(MARKS.length()));
  }

  private static String wide(String word) {
    return word.codePoints()
        .map(c -> c > 0x20 && c < 0x7F ? c + 0xFEE0 : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// The word with an accent on a Latin letter, composed or not.
  private String accented(String word) {
    var at = random.nextInt(word.length());
    var letter = word.charAt(at);
    if (letter >= 0x80) {
      return word;
    }
    var accents = "\u0301\u0308\u0302\u0304";
    var accent = accents.charAt(random.nextInt(accents.length()));
    var accented = word.substring(0, at + 1) + accent + word.substring(at + 1);
    return random.nextBoolean() ? accented : Normalizer.normalize(accented, Normalizer.Form.NFC);
  }

  /// A text that somebody may send to break the bot, never blank.
  String hostile() {
    return switch (random.nextInt(8)) {
      case 0 -> oneOf(HOSTILE).repeat(2_000).substring(0, 2_000) + "x";
      case 1 -> (name() + " ").repeat(200);
      case 2 -> symbols(1 + random.nextInt(30));
      default -> mixed(1 + random.nextInt(20));
    };
  }

  private String symbols(int length) {
    return random
        .ints(length, 0, MARKS.length())
        .mapToObj(i -> MARKS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private String mixed(int parts) {
    var text = new StringBuilder();
    for (var i = 0; i < parts; i++) {
      text.append(
          switch (random.nextInt(3)) {
            case 0 -> name();
            case 1 -> oneOf(HOSTILE);
            default -> Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
          });
    }
    return text.toString();
  }
}
