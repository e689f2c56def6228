package io.trackrecord.bench.generate;

import java.util.LinkedHashSet;
import java.util.List;

/// The words of one script, most frequent first. Drawing follows the law of Zipf and Mandelbrot:
/// the n-th word comes in proportion to 1/(n + 10), as content words of titles do, so that the
/// first is about one word in a hundred and no word is in a tenth of all titles.
final class Lexicon {

  private static final int OFFSET = 10;
  private static final int STEPS = 1 << 12;

  private final String[] words;

  /// The distribution's inverse at equal steps, because a logarithm for every word of 22 million
  /// titles shows; between two steps it is taken as straight.
  private final int[] steps = new int[STEPS + 1];

  /// @param known words that come before the invented ones
  Lexicon(Script script, Noise noise, List<String> known) {
    var invented = new LinkedHashSet<>(known);
    var syllables = script.syllables();
    for (var n = 0L; invented.size() < script.words(); n++) {
      var draw = noise.at(script.name().hashCode(), n);
      // Frequent words are short, and at least as long as it takes to have enough of them.
      var length = (n < 150 ? 1 : n < 20_000 ? 2 : 3) + Noise.below(draw, 2);
      var word = new StringBuilder();
      for (var i = 0; i < length; i++) {
        draw = Noise.again(draw, 1);
        word.append(syllables[Noise.below(draw, syllables.length)]);
      }
      word.setCharAt(0, Character.toTitleCase(word.charAt(0)));
      invented.add(word.toString());
    }
    words = invented.toArray(String[]::new);
    var span = (double) (words.length + OFFSET) / OFFSET;
    for (var i = 0; i <= STEPS; i++) {
      steps[i] = (int) (OFFSET * StrictMath.pow(span, (double) i / STEPS) - OFFSET);
    }
  }

  /// A word, frequent ones more often.
  String word(long noise) {
    var step = (int) (noise >>> 52);
    var width = steps[step + 1] - steps[step];
    return words[steps[step] + (width == 0 ? 0 : Noise.below(noise << 12, width))];
  }

  /// A word, each as often as any other.
  String rareWord(long noise) {
    return words[Noise.below(noise, words.length)];
  }
}
