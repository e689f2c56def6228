package io.trackrecord.bench.ask;

import java.util.random.RandomGenerator;

/// Makes the errors of people who type: a letter left out, doubled, taken for another, or two
/// letters in the wrong order.
public final class TypingErrors {

  private static final int ROOM_FOR_TWO = 9;

  private TypingErrors() {}

  /// One error, or in one of three longer texts two. A text of fewer than three letters stays as it
  /// is.
  public static String oneOrTwo(String text, RandomGenerator random) {
    var once = one(text, random);
    return text.length() >= ROOM_FOR_TWO && random.nextInt(3) == 0 ? one(once, random) : once;
  }

  /// One error, never in the first letter, which people seldom get wrong.
  public static String one(String text, RandomGenerator random) {
    var letters = text.codePoints().toArray();
    if (letters.length < 3) {
      return text;
    }
    for (var attempt = 0; attempt < 20; attempt++) {
      var at = 1 + random.nextInt(letters.length - 1);
      if (Character.isLetterOrDigit(letters[at])) {
        var wrong = wrong(letters, at, random);
        if (!wrong.equals(text)) {
          return wrong;
        }
      }
    }
    return text;
  }

  private static String wrong(int[] letters, int at, RandomGenerator random) {
    var wrong = new StringBuilder();
    wrong.append(new String(letters, 0, at));
    var after = at + 1;
    switch (random.nextInt(4)) {
      case 0 -> {} // left out
      case 1 -> wrong.appendCodePoint(letters[at]).appendCodePoint(letters[at]);
      case 2 -> {
        // Another letter of the same text, so that it is of the same script.
        var other = letters[random.nextInt(letters.length)];
        wrong.appendCodePoint(Character.isLetterOrDigit(other) ? other : letters[at]);
      }
      default -> {
        if (after < letters.length) {
          wrong.appendCodePoint(letters[after]);
          after++;
        }
        wrong.appendCodePoint(letters[at]);
      }
    }
    return wrong.append(new String(letters, after, letters.length - after)).toString();
  }
}
