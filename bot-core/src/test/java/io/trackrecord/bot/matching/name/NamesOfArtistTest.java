package io.trackrecord.bot.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.matching.Listing;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesOfArtistTest {

  private final Listing listed =
      Listing.of(
          Listing.track("1", "Harbour Lights", "Moss Choir", "Night Boats", 9),
          EngineTracks.track("two", "2", "HARBOUR LIGHTS", "Moss Choir"),
          Listing.track("3", "Lights Out", "Moss Choir", "Old Mill", 5),
          Listing.track("4", "Salt (feat. Moss Choir)", "Ida Vell", "Salt Roads", 4),
          Listing.track("5", "Light Years", "Ida Vell"));

  @Test
  void titles_that_start_with_what_was_typed_come_before_those_of_which_a_later_word_does() {
    assertThat(titles(listed, "light")).containsExactly("Lights Out", "Harbour Lights");
  }

  @Test
  void each_name_is_offered_once_with_its_counts_as_the_most_popular_row_writes_it() {
    assertThat(new NamesOfArtist(listed.session(), "moss choir").titles("harb", 10))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.name()).isEqualTo("Harbour Lights");
              assertThat(each.by()).isEqualTo("Moss Choir");
              assertThat(each.tracks()).isEqualTo(2);
              assertThat(each.datasets()).isEqualTo(2);
            });
  }

  @Test
  void nothing_typed_asks_for_the_most_popular_also_where_the_artist_is_a_guest() {
    assertThat(titles(listed, ""))
        .containsExactly("Harbour Lights", "Lights Out", "Salt (feat. Moss Choir)");
    assertThat(albums(listed, "")).containsExactly("Night Boats", "Old Mill", "Salt Roads");
  }

  @Test
  void a_typing_error_is_forgiven_in_titles_from_four_characters_on() {
    assertThat(titles(listed, "hxrb")).containsExactly("Harbour Lights");
    assertThat(titles(listed, "hxr")).isEmpty();
    assertThat(albums(listed, "nxght")).isEmpty();
  }

  @Test
  void an_artist_who_is_not_listed_is_read_as_the_one_with_nearly_the_name() {
    assertThat(new NamesOfArtist(listed.session(), "The Moss Choir").titles("harb", 10))
        .extracting(Suggestion::name)
        .containsExactly("Harbour Lights");
    assertThat(new NamesOfArtist(listed.session(), "Zzyzx").titles("", 10)).isEmpty();
  }

  @Test
  void text_without_anything_to_compare_completes_to_nothing() {
    assertThat(titles(listed, "\u0000")).isEmpty();
    assertThat(titles(listed, "\u200B")).isEmpty();
  }

  @Test
  void of_an_artist_with_more_rows_than_are_read_rare_titles_are_found_from_three_letters_on() {
    var many = withMany();

    assertThat(titles(many, "qu")).isEmpty();
    assertThat(titles(many, "qui")).containsExactly("Quillon Ballad");
    assertThat(titles(many, "ballad")).containsExactly("Quillon Ballad");
    assertThat(titles(many, "quillon b")).containsExactly("Quillon Ballad");
    assertThat(albums(many, "quir")).containsExactly("Quirk");
  }

  @Test
  void of_an_artist_with_more_rows_than_are_read_no_title_is_offered_twice() {
    assertThat(titles(withMany(), "song 7")).doesNotHaveDuplicates().contains("Song 7");
    assertThat(new NamesOfArtist(withMany().session(), "Moss Choir").titles("song", 5)).hasSize(5);
  }

  /// An artist with a thousand popular rows and a few that hardly anybody hears.
  private static Listing withMany() {
    var tracks = new ArrayList<Track>();
    for (var i = 0; i < 1_000; i++) {
      tracks.add(Listing.track("s" + i, "Song " + i / 2, "Moss Choir", "Album", 10.0 + i));
    }
    tracks.add(Listing.track("rare", "Quillon Ballad", "Moss Choir", "Quirk", 1));
    tracks.add(Listing.track("more", "Song 7", "Moss Choir", null, 1));
    tracks.add(Listing.track("other", "Quillon Ode", "Ida Vell", "Quire", 99));
    return Listing.of(tracks);
  }

  private static List<String> titles(Listing listed, String typed) {
    return new NamesOfArtist(listed.session(), "Moss Choir")
        .titles(typed, 100).stream().map(Suggestion::name).toList();
  }

  private static List<String> albums(Listing listed, String typed) {
    return new NamesOfArtist(listed.session(), "Moss Choir")
        .albums(typed, 100).stream().map(Suggestion::name).toList();
  }
}
