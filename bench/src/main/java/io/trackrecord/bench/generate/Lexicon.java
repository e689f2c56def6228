package io.trackrecord.bench.generate;

import java.util.LinkedHashSet;
import java.util.List;

/// The words of one script, most frequent first. Drawing follows Zipf's law: the n-th word comes
/// about 1/n as often as the first.
final class Lexicon {

  private static final int WORDS = 6_000;
  private static final int DRAWS = 1 << 16;

  private final String[] words;

  /// Zipf's distribution as a table, because a logarithm for every word of 22 million titles shows.
  private final short[] draws = new short[DRAWS];

  /// @param known words that come before the invented ones
  Lexicon(Script script, Noise noise, List<String> known) {
    var invented = new LinkedHashSet<>(known);
    var syllables = script.syllables();
    for (var n = 0L; invented.size() < WORDS; n++) {
      var draw = noise.at(script.name().hashCode(), n);
      // Frequent words are short, and at least as long as it takes to have enough of them.
      var length = (n < 150 ? 1 : 2) + Noise.below(draw, 2);
      var word = new StringBuilder();
      for (var i = 0; i < length; i++) {
        draw = Noise.again(draw, 1);
        word.append(syllables[Noise.below(draw, syllables.length)]);
      }
      word.setCharAt(0, Character.toTitleCase(word.charAt(0)));
      invented.add(word.toString());
    }
    words = invented.toArray(String[]::new);
    for (var i = 0; i < DRAWS; i++) {
      draws[i] = (short) (StrictMath.pow(words.length, (double) i / DRAWS) - 1);
    }
  }

  /// A word, frequent ones more often.
  String word(long noise) {
    return words[draws[(int) (noise >>> 48)]];
  }

  /// A word, each as often as any other.
  String rareWord(long noise) {
    return words[Noise.below(noise, words.length)];
  }
}
