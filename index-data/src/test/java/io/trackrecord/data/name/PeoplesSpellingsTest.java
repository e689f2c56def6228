package io.trackrecord.data.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.name.fold.ScriptHalves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names as people write them, in kinds that were reported as not found.
class PeoplesSpellingsTest {

  @ParameterizedTest
  @CsvSource({
    "Moss + Fern, Moss+Fern",
    "Moss + Fern, Moss & Fern",
    "Moss+Fern, Moss and Fern",
    "Кам’яниця, Камʼяниця",
    "Кам'яниця, Камяниця",
    "Hauʻoli, Hau'oli",
    "Oʻzbek, Ozbek",
    "～Sky～ Song, 〜Sky〜 Song",
    "~Harbour~, Harbour",
    "Night → Day, Night Day",
    "Moss | Fern, Moss Fern",
    "Tide×Tide, Tide Tide"
  })
  void these_are_the_same_name(String one, String other) {
    assertThat(NameForm.same(one)).isEqualTo(NameForm.same(other));
  }

  @ParameterizedTest
  @CsvSource({"MOONMOO, MOONMOO+", "+/-, -/+", "÷, ×", "C, C++"})
  void these_are_different_names(String one, String other) {
    assertThat(NameForm.same(one)).isNotEqualTo(NameForm.same(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Böhmer Wald | Boehmer Wald",
        "Marla e Otto | Marla & Otto",
        "Marla y Otto | Marla and Otto",
        "Salt and Sirens | Salt N' Sirens",
        "Salt & Sirens | Salt 'n' Sirens",
        "Laternen, Die | Die Laternen",
        "Laternen (Die) | Die Laternen",
        "Laterne, O | O Laterne",
        "Laterne, De | De Laterne",
        "Elder Moss (2) | Elder Moss",
        "Jørn Lunde | Joern Lunde",
        "Marla ve Otto | Marla & Otto",
        "Марла та Отто | Марла і Отто",
        "Saint Moss | St. Moss",
        "Dr. Moss | Doctor Moss",
        "Mr Moss | Mister Moss",
        "Tide x Tide | Tide × Tide",
        "つづきのそら | Tsuzukinosora",
        "コウヘイ | Kohei",
        "இளையவன் | Ilaiyavan",
        "ماجده النور | ماجدة النور",
        "高﨑 | 高崎",
        "月森 Tsukimori Lane | 月森",
        "Lune(달빛) | 달빛"
      })
  void these_artists_are_similar_by_nine_tenths_at_least(String one, String other) {
    assertThat(Similarity.ofArtists(one, other)).isBetween(0.9, 0.99);
  }

  @ParameterizedTest
  @CsvSource({"Zohar Levanon, זוהר לבנון", "Umm Kulum, أم كلوم"})
  void consonants_are_enough_to_be_offered(String latin, String other) {
    assertThat(Similarity.ofArtists(latin, other)).isBetween(0.7, 0.89);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Glass Tide (Acoustic Version) | Glass Tide - Acoustic",
        "Glass Tide (Live Version) | Glass Tide (Ao Vivo)",
        "Glass Tide (En Vivo) | Glass Tide [Live]",
        "Glass Tide - Acústico | Glass Tide (Acoustic)",
        "Glass Tide (Album Version) | Glass Tide",
        "Glass Tide (Original Mix) | Glass Tide",
        "Glass Tide - Remasterisé en 2001 | Glass Tide (2001 Remaster)",
        "Glass Tide - 2012 - Remaster | Glass Tide (Remastered 2012)",
        "Glass Tide (Pt. II) | Glass Tide (Part Two)",
        "Glass Tide, Part Three | Glass Tide (Pt. 3)",
        "Glass Tide \uD83C\uDD74 | Glass Tide"
      })
  void these_are_the_same_version_or_part(String one, String other) {
    assertThat(Similarity.ofTitles(one, other)).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Glass Tide (Live) | Glass Tide",
        "Glass Tide - 2012 - Remaster | Glass Tide",
        "Glass Tide | Glass Tide (Sped Up Version)"
      })
  void a_mark_on_one_side_only_is_nine_tenths(String one, String other) {
    assertThat(Similarity.ofTitles(one, other)).isEqualTo(0.9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Glass Tide (Live) | Glass Tide (Demo)",
        "Glass Tide (Part 1) | Glass Tide (Part 2)",
        "Glass Tide, Pt. 1 | Glass Tide, Pt. 2",
        "Stay (So Far) | Stay (So Near)"
      })
  void another_version_or_part_is_below_nine_tenths(String one, String other) {
    assertThat(Similarity.ofTitles(one, other)).isLessThan(0.9);
  }

  @Test
  void a_name_of_one_word_in_two_scripts_is_not_taken_apart() {
    assertThat(ScriptHalves.of("λureλia")).isEmpty();
    assertThat(ScriptHalves.of("plain name")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"গোপন, Gopon", "ਸੁਰਜੀਤ, Surjeet", "സുനിത, Sunitha", "สมชาย, Somchai"})
  void names_whose_vowels_differ_in_latin_letters_are_near_enough_to_be_offered(
      String listed, String typed) {
    assertThat(Similarity.ofArtists(typed, listed)).isBetween(0.7, 0.899);
  }
}
