package io.trackrecord.data.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeveralNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Moss Choir; Fern Choir",
        "Moss Choir；Fern Choir;",
        "Moss Choir\nFern Choir",
        "Moss Choir aka Fern Choir",
        "Moss Choir (a.k.a. Fern Choir)",
        "Moss Choir AKA: Fern Choir",
        "Moss Choir also known as Fern Choir; moss choir"
      })
  void each_name_is_given_once(String text) {
    assertThat(SeveralNames.in(text)).containsExactly("Moss Choir", "Fern Choir");
  }

  @Test
  void a_bracket_of_a_name_stays() {
    assertThat(SeveralNames.in("Moss (UK); Fern")).containsExactly("Moss (UK)", "Fern");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Moss Choir", "Akako Moss", "Moss & Fern, Otto", "aka", ";", ""})
  void a_text_that_gives_one_name_is_that_name(String text) {
    assertThat(SeveralNames.in(text)).containsExactly(text);
  }
}
