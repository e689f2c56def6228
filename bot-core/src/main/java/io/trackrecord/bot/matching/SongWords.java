package io.trackrecord.bot.matching;

import io.trackrecord.data.name.EditDistance;
import io.trackrecord.data.name.NameWords;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The words of a question for a song and of the rows that it is compared with, numbered as they
/// come: what a word says and how like it is to those of the question is worked out once, as a
/// hundred rows have many words in common. Used for one question, by one thread.
final class SongWords {

  /// A word less like than this is another word.
  private static final double LEAST_WORD = 0.75;

  /// Words of a name that are compared.
  private static final int MOST_WORDS = 24;

  /// Names whose words are kept: those of one artist's rows come again.
  private static final int KEPT = 1_000;

  static final int[] NONE = {};

  private final ToDoubleFunction<String> rarity;
  private final Map<String, int[]> names = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private String[] words = new String[256];

  /// What each says, negative until it is asked for.
  private double[] weights = new double[256];

  private double[] @Nullable [] likes = new double[256][];

  /// Which union each was last seen in.
  private int[] seen = new int[256];

  private int unions;

  /// Words of the question, which have the first numbers, and the letters of each.
  private int asked;

  private int[] askedLetters = NONE;

  /// @param rarity how much a word says: its inverse document frequency
  SongWords(ToDoubleFunction<String> rarity) {
    this.rarity = rarity;
  }

  /// Ends the question: the words that come from now on are those of rows.
  void endQuestion() {
    asked = numbers.size();
    askedLetters = Arrays.stream(words, 0, asked).mapToInt(SongWords::lettersOf).toArray();
  }

  /// The words of a name, each once, in order.
  int[] of(@Nullable String name) {
    if (name == null) {
      return NONE;
    }
    var known = names.get(name);
    if (known != null) {
      return known;
    }
    var own = NameWords.ofNoisy(name).stream().limit(MOST_WORDS).mapToInt(this::number).toArray();
    if (names.size() >= KEPT) {
      names.clear();
    }
    names.put(name, own);
    return own;
  }

  /// The words of both, each once, in order. Either may be what is returned.
  int[] union(int[] some, int[] others) {
    if (others.length == 0) {
      return some;
    }
    unions++;
    for (var word : some) {
      seen[word] = unions;
    }
    var all = Arrays.copyOf(some, some.length + others.length);
    var count = some.length;
    for (var word : others) {
      if (seen[word] != unions) {
        seen[word] = unions;
        all[count++] = word;
      }
    }
    return count == all.length ? all : Arrays.copyOf(all, count);
  }

  /// The first words without the others.
  static int[] without(int[] words, int[] others) {
    return Arrays.stream(words).filter(word -> !contains(others, word)).toArray();
  }

  static boolean contains(int[] words, int word) {
    for (var each : words) {
      if (each == word) {
        return true;
      }
    }
    return false;
  }

  /// How much a word says.
  double weight(int word) {
    if (weights[word] < 0) {
      weights[word] = rarity.applyAsDouble(words[word]);
    }
    return weights[word];
  }

  /// Adds those of the words of which it is not known yet how much they say.
  void unweighed(int[] of, Set<String> unweighed) {
    for (var word : of) {
      if (weights[word] < 0) {
        unweighed.add(words[word]);
      }
    }
  }

  /// How like each word of the question is to that of these which is most like it.
  double[] nearest(int[] words) {
    var nearest = new double[asked];
    for (var word : words) {
      var like = likes(word);
      for (var i = 0; i < asked; i++) {
        nearest[i] = Math.max(nearest[i], like[i]);
      }
    }
    return nearest;
  }

  /// How like a word is to that of the question which is most like it.
  double like(int word) {
    return likes(word)[asked];
  }

  /// How like a word is to each of the question, and last to the one that it is most like.
  private double[] likes(int number) {
    var known = likes[number];
    if (known != null) {
      return known;
    }
    var like = new double[asked + 1];
    var word = words[number];
    var letters = lettersOf(word);
    for (var i = 0; i < asked; i++) {
      like[i] = i == number ? 1 : like(word, letters, words[i], askedLetters[i]);
      like[asked] = Math.max(like[asked], like[i]);
    }
    likes[number] = like;
    return like;
  }

  private int number(String word) {
    var known = numbers.get(word);
    if (known != null) {
      return known;
    }
    var number = numbers.size();
    if (number == words.length) {
      words = Arrays.copyOf(words, number + number / 2 + 8);
      weights = Arrays.copyOf(weights, words.length);
      likes = Arrays.copyOf(likes, words.length);
      seen = Arrays.copyOf(seen, words.length);
    }
    words[number] = word;
    weights[number] = -1;
    numbers.put(word, number);
    return number;
  }

  /// How like two different words are; 0 where they are other words.
  private static double like(String word, int letters, String other, int otherLetters) {
    var longest = Math.max(word.length(), other.length());
    var most = (int) ((1 - LEAST_WORD) * longest);
    if (most == 0
        || Math.abs(word.length() - other.length()) > Math.min(most, 2)
        // Each letter that only one of them has is an error.
        || Integer.bitCount(letters & ~otherLetters) > most
        || Integer.bitCount(otherLetters & ~letters) > most) {
      return 0;
    }
    var changes = EditDistance.atMost(word, other, most);
    return changes > most ? 0 : 1 - (double) changes / longest;
  }

  /// The letters of a word, as bits: some share one.
  private static int lettersOf(String word) {
    var bits = 0;
    for (var i = 0; i < word.length(); i++) {
      bits |= 1 << word.charAt(i);
    }
    return bits;
  }
}
