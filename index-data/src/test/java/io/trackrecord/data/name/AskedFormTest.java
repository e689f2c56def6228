package io.trackrecord.data.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people type for names that an index keeps otherwise.
class AskedFormTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Moss Village (the band) | Moss Village",
        "Moss Village [Band] | Moss Village",
        "Ada Fern (singer) | Ada Fern",
        "Moss Village Official | Moss Village",
        "Fern, Ada | Ada Fern",
        "Fern, Ada Lee | Ada Lee Fern",
        "21 Ferries | Twenty One Ferries",
        "Twenty-One Ferries | 21 Ferries",
        "3 Days of Moss | Three Days of Moss",
        "Two Ferns | 2 Ferns",
        "One Hundred Ferns | 100 Ferns",
        "Salt and Fern | Salt-N-Fern",
        "Salt-N-Fern | Salt & Fern",
        "Ђурђа Жанић | Đurđa Žanić",
        "Đurđa Žanić | Ђурђа Жанић",
        "Jurij Čajka | Юрий Чайка",
        "Юрій Гай | Yuriy Hay",
        "Їжачок | Yizhachok",
        "Щърк | Shtark",
        "இசை அலை | Isai Alai"
      })
  void these_artists_are_nearly_the_same(String typed, String listed) {
    assertThat(AskedForm.ofArtist(typed)).containsAnyElementsOf(LooseForm.ofArtist(listed));
    assertThat(Similarity.ofArtists(typed, listed)).isBetween(0.9, 0.99);
    assertThat(Similarity.ofArtists(listed, typed)).isEqualTo(Similarity.ofArtists(typed, listed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada Fern Band | Ada Fern",
        "Moss Village (remixers) | Moss Village Choir",
        "Fern, Ada & Otto | Ada & Otto Fern",
        "21 Ferries | Twenty Two Ferries",
        "Malcolm X | Malcolm 10",
        "Lyra | Lira",
        "Hana | Gana",
        "Гана | Hana",
        "Mrs Moss | Mr Moss",
        "Ferns 3 | Ferns 4"
      })
  void these_artists_are_not(String one, String other) {
    assertThat(Similarity.ofArtists(one, other)).isLessThan(0.9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Interlude 3 | Interlude III",
        "Interlude IV | Interlude 4",
        "Interlude Three | Interlude 3",
        "Untitled 02 | Untitled 2",
        "Untitled No. 2 | Untitled #2",
        "Sonata Nr. 4: Adagio | Sonata No. 4: Adagio",
        "Sonata #4: Adagio | Sonata No. 4: Adagio",
        "Sonata № 4: Adagio | Sonata Nr. 4: Adagio",
        "Nocturne op. 9 nr. 2 | Nocturne, Op. 9 No. 2",
        "Tide, cz. 2 | Tide, Pt. 2",
        "Tide, Pt. 2 | Tide, cz. 2",
        "Прилив, ч. 2 | Прилив, часть 2",
        "Tide (2ª parte) | Tide, Pt. 2",
        "Tide (2nd Part) | Tide (Part II)",
        "Tide, Part 2 of 3 | Tide, Pt. 2",
        "Ten Past Ten | 10 Past 10",
        "02 Night Ferry.mp3 | Night Ferry",
        "Night Ferry.wav | Night Ferry",
        "Rock-n-Roll Ferry | Rock and Roll Ferry"
      })
  void these_titles_are_nearly_the_same(String one, String other) {
    assertThat(Similarity.ofTitles(one, other)).isBetween(0.9, 0.99);
    assertThat(Similarity.ofTitles(other, one)).isEqualTo(Similarity.ofTitles(one, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Interlude 3 | Interlude IV",
        "Interlude | Interlude II",
        "Untitled 2 | Untitled 20",
        "Sonata Nr. 4: Adagio | Sonata No. 3: Adagio",
        "Nocturne op. 9 nr. 2 | Nocturne, Op. 9 No. 1",
        "Tide, cz. 2 | Tide, Pt. 1",
        "Tide, Part 2 of 3 | Tide, Part 1 of 3",
        "Прилив, ч. 2 | Прилив, часть 1",
        "Ferry 21 | Ferry Twenty",
        "Version 2.0 | Version 2"
      })
  void other_numbers_make_other_titles(String one, String other) {
    assertThat(Similarity.ofTitles(one, other)).isLessThan(0.9);
  }

  @Test
  void a_name_without_such_habits_has_its_loose_forms_alone() {
    assertThat(AskedForm.ofArtist("Moss Village")).isEqualTo(LooseForm.ofArtist("Moss Village"));
    assertThat(AskedForm.ofArtist("")).isEqualTo(LooseForm.ofArtist(""));
    var title = TitleName.parse("Night Ferry");
    assertThat(AskedForm.ofTitle(title)).isEqualTo(LooseForm.ofTitle(title));
  }
}
