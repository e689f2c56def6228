package io.trackrecord.bot.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.junit.jupiter.api.Test;

class NearSpellingTest {

  /// Letters of one to four bytes, few enough that words come near to each other.
  private static final List<String> LETTERS = List.of("a", "b", "c", "ß", "語", "𝄞");

  @Test
  void acceptsWhatLucenesAutomatonOfTheSameErrorsDoes() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var i = 0; i < 300; i++) {
      var word = LETTERS.get(random.nextInt(3)) + letters(random, random.nextInt(9));
      var errors = 1 + random.nextInt(2);
      var own = NearSpelling.of(word, errors);
      var lucenes = lucenes(word, errors);
      for (var j = 0; j < 200; j++) {
        var other = j % 4 == 0 ? letters(random, random.nextInt(10)) : changed(word, random);
        assertThat(accepts(own, other))
            .as("%s for %s with %d errors, seed %d", other, word, errors, seed)
            .isEqualTo(accepts(lucenes, other));
      }
    }
  }

  @Test
  void forgivesEveryErrorButOneInTheFirstLetter() {
    var near = NearSpelling.of("lantern", 1);
    assertThat(List.of("lantern", "lanntern", "lanern", "lantarn", "latnern", "lanter"))
        .allMatch(spelling -> accepts(near, spelling));
    assertThat(List.of("kantern", "antern", "alntern", "lanterns2", "laternn", ""))
        .noneMatch(spelling -> accepts(near, spelling));
  }

  private static CompiledAutomaton lucenes(String word, int errors) {
    var rest = word.offsetByCodePoints(0, 1);
    return new CompiledAutomaton(
        new LevenshteinAutomata(word.substring(rest), true)
            .toAutomaton(errors, word.substring(0, rest)),
        true,
        false);
  }

  private static boolean accepts(CompiledAutomaton automaton, String spelling) {
    var bytes = spelling.getBytes(StandardCharsets.UTF_8);
    return automaton.getByteRunnable().run(bytes, 0, bytes.length);
  }

  private static String letters(Random random, int count) {
    var letters = new StringBuilder();
    for (var i = 0; i < count; i++) {
      letters.append(LETTERS.get(random.nextInt(LETTERS.size())));
    }
    return letters.toString();
  }

  /// The word with up to three errors.
  private static String changed(String word, Random random) {
    var changed = new StringBuilder(word);
    for (var left = random.nextInt(4); left > 0; left--) {
      var letters = changed.codePoints().toArray();
      var at = random.nextInt(letters.length + 1);
      var before = new String(letters, 0, at);
      var after = new String(letters, at, letters.length - at);
      var rest = after.isEmpty() ? "" : after.substring(after.offsetByCodePoints(0, 1));
      changed.setLength(0);
      changed.append(before);
      switch (random.nextInt(4)) {
        case 0 -> changed.append(letters(random, 1)).append(after);
        case 1 -> changed.append(letters(random, 1)).append(rest);
        case 2 -> changed.append(rest);
        default -> {
          var next = rest.isEmpty() ? 0 : rest.offsetByCodePoints(0, 1);
          changed.append(rest, 0, next).append(after, 0, after.length() - rest.length());
          changed.append(rest.substring(next));
        }
      }
    }
    return changed.toString();
  }
}
