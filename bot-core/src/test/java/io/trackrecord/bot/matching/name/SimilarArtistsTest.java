package io.trackrecord.bot.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.matching.Listing;
import io.trackrecord.data.name.Similarity;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarArtistsTest {

  private final Listing listed =
      Listing.among(
          Listing.track("1", "Song", "Kestrel Vane"),
          Listing.track("2", "Song", "Kestrel Lane"),
          Listing.track("3", "Song", "Kestrel Lane"),
          Listing.track("4", "Song", "Castrel Vane"),
          Listing.track("5", "Song", "Juno Harrow"),
          Listing.track("6", "Song", "Ника Вельская"));

  @Test
  void the_name_most_like_comes_first() {
    assertThat(names("Kestrel Vaen", 0.5, 5)).startsWith("Kestrel Vane");
    assertThat(names("Juno Harow", 0.5, 5)).containsExactly("Juno Harrow");
  }

  @Test
  void a_name_that_is_less_like_than_asked_for_is_left_out() {
    for (var near : SimilarArtists.of(listed.session(), "Kestrel Vaen", 0.8, 5)) {
      assertThat(near.similarity())
          .isGreaterThanOrEqualTo(0.8)
          .isEqualTo(Similarity.ofArtists("Kestrel Vaen", near.entry().name()));
    }
    assertThat(names("Kestrel Vaen", 0.95, 5)).isEmpty();
  }

  @Test
  void of_names_that_are_equally_like_the_one_with_more_tracks_comes_first() {
    assertThat(names("Kestrel Bane", 0.5, 2)).containsExactly("Kestrel Lane", "Kestrel Vane");
  }

  @Test
  void no_more_names_are_given_than_asked_for() {
    assertThat(names("Kestrel Vaen", 0.1, 1)).containsExactly("Kestrel Vane");
    assertThat(names("Kestrel Vaen", 0.1, 0)).isEmpty();
  }

  @Test
  void a_name_in_another_script_is_compared_as_it_is_read() {
    assertThat(names("Nika Velskaja", 0.5, 5)).containsExactly("Ника Вельская");
  }

  @Test
  void a_text_without_letters_is_like_nothing() {
    assertThat(names("", 0.5, 5)).isEmpty();
    assertThat(names("\u0000", 0.5, 5)).isEmpty();
  }

  private List<String> names(String typed, double least, int limit) {
    return SimilarArtists.of(listed.session(), typed, least, limit).stream()
        .map(near -> near.entry().name())
        .toList();
  }
}
