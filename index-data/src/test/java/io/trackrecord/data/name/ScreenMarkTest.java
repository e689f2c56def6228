package io.trackrecord.data.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Titles that say from which film, series or game a song is.
class ScreenMarkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tide - From \"Night Ferry\"",
        "Tide – From \"Night Ferry\" Soundtrack",
        "Tide — From “Night Ferry”",
        "Tide - from 'Night Ferry'",
        "Tide - From the Movie Night Ferry",
        "Tide - From Night Ferry, Original Motion Picture Soundtrack",
        "Tide - From \"Night Ferry\"/Soundtrack Version",
        "Tide - Music from the Motion Picture \"Night Ferry\"",
        "Tide - From the \"Night Ferry\"",
        "Tide - Love Theme from \"Night Ferry\"",
        "Tide (From \"Night Ferry\" - Original Motion Picture Soundtrack)",
        "Tide - Aus dem Film „Night Ferry“",
        "Tide - De la película \"Night Ferry\"",
        "Tide - Du film « Night Ferry »",
        "Tide - Dal film \"Night Ferry\"",
        "Tide - Из фильма «Night Ferry»",
        "Tide (From \"Night Ferry\")",
        "Tide [From \"Night Ferry\"]",
        "Tide (From the Motion Picture \"Night Ferry\")",
        "Tide (From the Original Motion Picture \"Night Ferry\")",
        "Tide (From the Netflix Series \"Night Ferry\")",
        "Tide (From Night Ferry)",
        "Tide (As Heard in \"Night Ferry\")"
      })
  void what_a_song_is_from_is_a_mark_on_one_side_and_the_same_film_fits_better(String title) {
    assertThat(Similarity.ofTitles(title, "Tide")).isBetween(0.9, 0.905);
    assertThat(Similarity.ofTitles("Tide", title)).isBetween(0.9, 0.905);
    assertThat(Similarity.ofTitles(title, "Tide [From \"Night Ferry\"]")).isGreaterThan(0.905);
    assertThat(Similarity.ofTitles(title, "Tide - From \"Night Ferry\"")).isGreaterThan(0.905);
    assertThat(Similarity.ofTitles(title, "Tide (From \"Day Ferry\")")).isLessThan(0.9);
    assertThat(Similarity.ofTitles("Tide - From \"Day Ferry\" Soundtrack", title)).isLessThan(0.9);
    assertThat(Similarity.ofTitles(title, "Tide (Live)")).isLessThan(0.9);
    assertThat(
            TitleForms.of(title).found().loose().contains(NameForm.sameKey("Tide"))
                || TitleForms.of(title).base() == NameForm.sameKey("Tide"))
        .isTrue();
  }

  @Test
  void a_dash_and_a_bracket_are_the_same_title_and_the_same_song() {
    var dash = TitleName.parse("Tide - From \"Night Ferry\"");
    var bracket = TitleName.parse("Tide (From \"Night Ferry\")");

    assertThat(dash.form()).isEqualTo(bracket.form()).isEqualTo("tidefromnightferry");
    assertThat(dash.base()).isEqualTo("Tide - From \"Night Ferry\"");
    assertThat(dash.alternatives()).containsExactly("Tide").isEqualTo(bracket.alternatives());
    assertThat(dash.rest()).isEmpty();
    assertThat(dash.marks()).isEqualTo(bracket.marks());
  }

  @Test
  void a_version_behind_a_dash_that_a_key_does_not_know_is_a_mark_as_well() {
    assertThat(Similarity.ofTitles("Tide - Lofi", "Tide")).isEqualTo(0.9);
    assertThat(Similarity.ofTitles("Tide - Lofi", "Tide [Live]")).isLessThan(0.9);
    assertThat(TitleName.parse("Tide - 2012 - Remaster").marks()).contains("2012");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Postcard - From Home",
        "Postcard - From",
        "Postcard - From Ann's Home",
        "Postcard - The Film",
        "Postcard - Out of Nowhere",
        "Postcard - Du Vent",
        "Postcard - Del Mar"
      })
  void what_a_dash_adds_otherwise_is_part_of_the_title(String title) {
    assertThat(TitleName.parse(title).alternatives()).isEmpty();
    assertThat(Similarity.ofTitles(title, "Postcard")).isLessThan(0.9);
  }

  @Test
  void brackets_that_say_from_where_else_are_marks_too() {
    assertThat(Similarity.ofTitles("Postcard (From Home)", "Postcard")).isEqualTo(0.9);
    assertThat(Similarity.ofTitles("Postcard (From Home)", "Postcard (From Abroad)"))
        .isLessThan(0.9);
    assertThat(TitleName.parse("(From \"Night Ferry\")").base())
        .isEqualTo("(From \"Night Ferry\")");
    assertThat(TitleName.parse("From \"Night Ferry\"").alternatives()).isEmpty();
  }
}
