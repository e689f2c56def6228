package io.trackrecord.bench.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class TypingErrorsTest {

  private final long seed = ThreadLocalRandom.current().nextLong();
  private final SplittableRandom random = new SplittableRandom(seed);

  @Test
  void an_error_changes_the_name_but_not_its_first_letter() {
    for (var i = 0; i < 1_000; i++) {
      assertThat(TypingErrors.one("Paper Lighthouse", random))
          .as("seed %d", seed)
          .isNotEqualTo("Paper Lighthouse")
          .startsWith("P");
    }
  }

  @Test
  void an_error_adds_or_takes_one_letter_at_most() {
    for (var i = 0; i < 1_000; i++) {
      assertThat(TypingErrors.one("夜空の花🌙ひ", random).codePoints().count())
          .as("seed %d", seed)
          .isBetween(5L, 7L);
    }
  }

  @Test
  void a_name_of_two_letters_or_of_signs_alone_stays_as_it_is() {
    assertThat(TypingErrors.one("U2", random)).isEqualTo("U2");
    assertThat(TypingErrors.oneOrTwo("†††", random)).isEqualTo("†††");
  }
}
