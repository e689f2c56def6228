package io.trackrecord.bot.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.name.Similarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {

  @ParameterizedTest
  @CsvSource({
    "Marow, Marrow",
    "Vyll, Vell",
    "Juno Harow, Juno Harrow",
    "Kstrel Vane, Kestrel Vane"
  })
  void a_slip_is_near_enough_to_be_offered(String typed, String listed) {
    assertThat(Similarity.ofArtists(typed, listed)).isGreaterThanOrEqualTo(DidYouMean.least(typed));
  }

  @ParameterizedTest
  @CsvSource({"Vell, Moss", "Juno Harrow, Kestrel Vane", "Marrow, Meridian"})
  void another_name_is_not(String typed, String listed) {
    assertThat(Similarity.ofArtists(typed, listed)).isLessThan(DidYouMean.least(typed));
  }

  @Test
  void a_short_name_may_be_less_like_than_a_long_one() {
    assertThat(DidYouMean.least("Vells")).isLessThan(DidYouMean.least("Vellsa"));
    assertThat(DidYouMean.least("")).isEqualTo(DidYouMean.least("Vells"));
  }

  @Test
  void only_what_is_compared_counts_for_the_length() {
    assertThat(DidYouMean.least("V. e. l. l. s.")).isEqualTo(DidYouMean.least("Vells"));
  }
}
