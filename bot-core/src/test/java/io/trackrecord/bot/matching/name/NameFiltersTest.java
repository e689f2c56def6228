package io.trackrecord.bot.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.matching.Listing;
import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameFiltersTest {

  private final Listing listed =
      Listing.of(
          Listing.track("as-typed", "Harbour Lights", "Moss Choir"),
          Listing.track("same", "HARBOUR, LIGHTS!", "MOSS-CHOIR"),
          Listing.track("the", "Harbour Lights (Live)", "The Moss Choir"),
          Listing.track("guest", "Harbour Lights feat. Moss Choir", "Ida Vell"),
          Listing.track("like", "Harbour Light", "Moss Choirs"),
          Listing.track("latin", "Solomennyy Tramvay", "Nika Vel"),
          Listing.track("cyrillic", "Соломенный Трамвай", "Ника Вель"));

  @Test
  void an_artist_as_typed_is_surer_than_the_same_name_and_that_is_surer_than_a_guest() {
    var tiers = NameFilters.artist("Moss Choir");

    assertThat(listed.rows(tiers.only(0))).containsExactly("as-typed");
    assertThat(listed.rows(tiers.only(1))).containsExactly("same");
    assertThat(listed.rows(tiers.only(2))).containsExactly("guest");
  }

  @Test
  void rows_of_a_name_that_was_taken_for_another_are_those_of_the_listed_one() {
    var taken = NameFilters.artistTaken("Moss Choir", "The Moss Choir");

    assertThat(listed.rows(taken.all())).containsExactly("the");
  }

  @Test
  void rows_written_as_typed_come_first_even_where_another_spelling_is_listed_more_often() {
    var taken = NameFilters.artistTaken("MOSS-CHOIR", "Moss Choir");

    assertThat(listed.rows(taken.only(0))).containsExactly("same");
    assertThat(listed.rows(taken.only(1))).containsExactly("as-typed");
  }

  @Test
  void an_artist_is_nearly_the_same_without_the_the_or_in_another_script() {
    assertThat(listed.rows(NameFilters.nearlyArtist("Moss Choir")))
        .containsExactlyInAnyOrder("as-typed", "same", "the", "guest");
    assertThat(listed.rows(NameFilters.nearlyArtist("Ника Вель"))).contains("cyrillic", "latin");
  }

  @Test
  void what_a_typed_name_features_is_not_looked_for() {
    assertThat(NameFilters.looseArtist("Moss Choir feat. Ida Vell"))
        .isEqualTo(NameFilters.looseArtist("Moss Choir"));
  }

  @Test
  void a_title_is_nearly_the_same_but_for_its_version_and_guests() {
    assertThat(listed.rows(NameFilters.title("Harbour Lights")))
        .containsExactlyInAnyOrder("as-typed", "same");
    assertThat(listed.rows(NameFilters.nearlyTitle("Harbour Lights")))
        .containsExactlyInAnyOrder("as-typed", "same", "the", "guest");
    assertThat(listed.rows(NameFilters.nearlyTitle("Harbour Lights (Demo)")))
        .containsExactlyInAnyOrder("as-typed", "same", "the", "guest");
  }

  @Test
  void a_title_is_nearly_the_same_in_another_script() {
    assertThat(listed.rows(NameFilters.nearlyTitle("Solomennyy Tramvay")))
        .containsExactlyInAnyOrder("latin", "cyrillic");
  }

  @Test
  void albums_and_genres_are_compared_as_folded_names() {
    var track =
        new Track(
            "one",
            "1",
            "Harbour Lights",
            List.of(new Credit("Moss Choir", null)),
            "Night-Boats",
            null,
            null,
            List.of("Dream Pop", "Folk"),
            null,
            null,
            null,
            List.of(),
            1);
    var albums = Listing.of(track);

    assertThat(albums.rows(NameFilters.album("night boats"))).containsExactly("1");
    assertThat(albums.rows(NameFilters.album("night"))).isEmpty();
    assertThat(albums.rows(NameFilters.genre("DREAM-POP"))).containsExactly("1");
    assertThat(albums.rows(NameFilters.genre("pop"))).isEmpty();
  }
}
