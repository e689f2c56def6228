package io.trackrecord.bench.ask;

import java.util.Optional;
import java.util.random.RandomGenerator;

/// How much of a name has been typed: completion has most to choose from after one letter.
enum PrefixLength {
  ONE(1, 1, 1, "1 character"),
  TWO(2, 2, 1, "2 characters"),
  THREE(3, 3, 2, "3 characters"),
  WORD(4, 8, 4, "4 to 8 characters"),
  LONG(9, 24, 2, "9 characters or more");

  private final int shortest;
  private final int longest;
  private final int weight;
  private final String words;

  PrefixLength(int shortest, int longest, int weight, String words) {
    this.shortest = shortest;
    this.longest = longest;
    this.weight = weight;
    this.words = words;
  }

  /// How often it comes, relative to the others.
  int weight() {
    return weight;
  }

  String words() {
    return words;
  }

  /// The beginning of a name; empty where the name is too short.
  Optional<String> prefix(String name, RandomGenerator random) {
    var most = Math.min(longest, name.codePointCount(0, name.length()));
    if (most < shortest) {
      return Optional.empty();
    }
    var length = random.nextInt(shortest, most + 1);
    var prefix = name.substring(0, name.offsetByCodePoints(0, length));
    return Optional.of(prefix).filter(typed -> !typed.isBlank());
  }
}
