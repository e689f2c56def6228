package io.trackrecord.data.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.name.EditDistance;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MisspeltTest {

  private static final int TRIED = 100_000;
  private static final List<String> BETWEEN =
      List.of(
          " ", " ", "-", " - ", "'", " (", "/", "&", " & ", "\u00e1", " \u00c1", " \u0431", "_");

  @Test
  void aTextStartsNearlyAsTypedWhereABeginningOfItIsOneChangeAway() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var i = 0; i < TRIED; i++) {
      var text = letters(random);
      var typed = letters(random);
      assertThat(Misspelt.startsNearly(text, typed))
          .as("%s typed for %s, seed %d", typed, text, seed)
          .isEqualTo(isOneChangeAway(text, typed));
    }
  }

  @Test
  void aNameStartsNearlyFromAnyOfItsWordsOn() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var i = 0; i < TRIED; i++) {
      var name = letters(random) + between(random) + letters(random) + between(random);
      name += letters(random).toUpperCase(Locale.ROOT) + between(random) + letters(random);
      var typed = random.nextInt(9) == 0 ? "&" : letters(random) + letters(random);
      assertThat(!typed.isEmpty() && Ways.startsNearly(name, typed))
          .as("%s typed for %s, seed %d", typed, name, seed)
          .isEqualTo(Ways.of(name).texts().stream().anyMatch(text -> isOneChangeAway(text, typed)));
    }
  }

  @Test
  void aTextOfANameIsFoundByItsNumber() {
    var random = new Random(5);
    for (var i = 0; i < 1_000; i++) {
      var name = CompletionsFixture.name(random) + " and " + CompletionsFixture.name(random);
      var texts = Ways.of(name).texts();
      for (var way = 0; way < texts.size(); way++) {
        assertThat(Ways.text(name, way)).isEqualTo(texts.get(way));
      }
    }
    var manyWords = "a b c d e f g h i j k l m n o/p";
    for (var way = 0; way < Ways.of(manyWords).texts().size(); way++) {
      assertThat(Ways.text(manyWords, way)).isEqualTo(Ways.of(manyWords).texts().get(way));
    }
  }

  private static boolean isOneChangeAway(String text, String typed) {
    if (text.isEmpty() || typed.isEmpty() || text.charAt(0) != typed.charAt(0)) {
      return false;
    }
    for (var length = Math.max(1, typed.length() - 1); length <= typed.length() + 1; length++) {
      if (length <= text.length() && EditDistance.atMost(text.substring(0, length), typed, 1) < 2) {
        return true;
      }
    }
    return false;
  }

  private static String between(Random random) {
    return BETWEEN.get(random.nextInt(BETWEEN.size()));
  }

  /// Few different ones, so that many are alike.
  private static String letters(Random random) {
    var text = new StringBuilder();
    for (var left = random.nextInt(7); left > 0; left--) {
      text.append((char) ('a' + random.nextInt(3)));
    }
    return text.toString();
  }
}
