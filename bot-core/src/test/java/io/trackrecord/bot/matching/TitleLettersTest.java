package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleLettersTest {

  @ParameterizedTest
  @CsvSource({
    "Hom, Home, 0.75",
    "Hoem, Home, 0.75",
    "바다 노노래, 바다 노래, 0.8",
    "Paper Lanterns, PAPER-LANTERNS, 1",
    "'Peieiu, Love', 'Pelpiu, Love', 0.8"
  })
  void a_misspelt_title_is_as_like_as_it_has_right_letters(
      String asked, String listed, double alike) {
    assertThat(new TitleLetters(asked).alike(listed)).isEqualTo(alike);
  }

  @ParameterizedTest
  @CsvSource({"Home, Harbor", "Home, Home Again", "Paper Lanterns, Lanterns of Paper", "Home, ''"})
  void a_title_with_more_than_a_third_of_wrong_letters_is_another(String asked, String listed) {
    assertThat(new TitleLetters(asked).alike(listed)).isZero();
  }

  @Test
  void a_row_without_a_title_is_like_none() {
    assertThat(new TitleLetters("Home").alike(null)).isZero();
    assertThat(new TitleLetters("").alike("Home")).isZero();
  }
}
