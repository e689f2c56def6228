package io.trackrecord.data.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the version marks and the parts of two titles are compared.
class VersionsAndPartsTest {

  @ParameterizedTest
  @CsvSource({
    "Tide (Live), Tide - Live at the Mill",
    "Tide (Ann's Version), Tide (Ann’s Version) (From The Attic)",
    "Tide (En Public), Tide - Live at the Mill",
    "Tide (dal vivo), Tide (Live in Concert)",
    "Tide (Slowed), Tide - Slowed + Reverb",
    "Tide (Remastered), Tide - 2011 Remaster",
    "Tide (Speed Up), Tide (Sped Up Version)",
    "Tide [8 bit], Tide (8-bit Version)",
    "Tide (Acapella), Tide (A Cappella)",
    "Tide (Orchestra Version), Tide (Orchestral Version)",
    "Tide (Instrumentalversion), Tide (Instrumental)",
    "Tide (Минус), Tide (Instrumental)",
    "Tide (ライブ), Tide (Live)",
    "Tide (Inst.), Tide (Instrumental)",
    "Tide (Rimasterizzato), Tide - 2011 Remaster",
    "Tide (Maqueta), Tide (Demo)",
    "Tide [Korr's Remix], Tide (Korr Remix)",
    "Tide (ремикс), Tide (Remix)"
  })
  void a_mark_that_says_the_same_or_more_of_it_fits_better_than_none(String asked, String listed) {
    assertThat(Similarity.ofTitles(asked, listed))
        .isGreaterThan(Similarity.ofTitles(asked, "Tide"))
        .isLessThan(1);
    assertThat(Similarity.ofTitles(listed, asked)).isEqualTo(Similarity.ofTitles(asked, listed));
  }

  @ParameterizedTest
  @CsvSource({
    "Tide (Live), Tide (Acoustic)",
    "Tide (8-bit), Tide (Live)",
    "Tide (Lofi), Tide (Nightcore)",
    "Tide - Sped Up, Tide - Slowed",
    "Tide (Karaoke), Tide (Instrumental)",
    "Tide - Live at the Mill, Tide - Live at the Hall",
    "Tide (Korr Remix), Tide (Olm Remix)",
    "Tide (Part 1), Tide (Part 2)",
    "Tide (Chapter One), Tide (Chapter Two)",
    "Tide Vol. 1, Tide Vol. 2",
    "Tide (Teil Eins), Tide (Teil Zwei)",
    "Песня (Часть 1), Песня (Часть 2)",
    "Песня (Зимняя), Песня (Летняя)"
  })
  void other_marks_and_other_parts_are_below_nine_tenths(String one, String other) {
    assertThat(Similarity.ofTitles(one, other)).isLessThan(0.9);
  }

  @ParameterizedTest
  @CsvSource({
    "Tide (eRmastered 2011), Tide - Remastered 2011",
    "Tide (Remaastered 2011), Tide (Remastered 2011)",
    "Tide [Instrumentall], Tide (Instrumental)",
    "Tide (Acustic), Tide (Acoustic)"
  })
  void a_misspelt_mark_fits_better_than_none(String asked, String listed) {
    assertThat(Similarity.ofTitles(asked, listed))
        .isGreaterThan(Similarity.ofTitles(asked, "Tide"))
        .isLessThan(1);
    assertThat(Similarity.ofTitles(asked, "Tide (Karaoke)")).isLessThan(0.92);
  }

  @ParameterizedTest
  @CsvSource({
    "Tide (Lofi), Tide",
    "Tide, Tide (Кавер)",
    "Tide, Tide [Bass Boosted]",
    "Tide (TV Size), Tide"
  })
  void a_mark_on_one_side_only_is_nine_tenths(String one, String other) {
    assertThat(Similarity.ofTitles(one, other)).isEqualTo(0.9);
  }

  @ParameterizedTest
  @CsvSource({
    "Tide Parte Dos, Tide (Parte 2)",
    "Tide Teil Zwei, 'Tide, Teil 2'",
    "Tide Parte Seconda, Tide (Parte 2)",
    "Tide Partie Deux, 'Tide, Pt. II'",
    "Tide Part Eleven, Tide (Part 11)",
    "Tide [Chapter 2], Tide (Chapter Two)",
    "Tide: Movement II, Tide: Movement 2",
    "'Tide, Vol. II', Tide Volume 2",
    "'Песня, часть вторая', Песня (Часть 2)"
  })
  void a_part_is_one_however_its_number_is_written(String one, String other) {
    assertThat(Similarity.ofTitles(one, other)).isBetween(0.9, 0.99);
  }

  @ParameterizedTest
  @CsvSource({"Act of Tide, 1", "Volume, 1", "Booked, 1", "Part of Tide, 1"})
  void words_without_a_number_are_no_parts(String title, double similarity) {
    assertThat(Similarity.ofTitles(title, title)).isEqualTo(similarity);
    assertThat(PartNumbers.read("act of tide volume")).isEqualTo("act of tide volume");
  }
}
