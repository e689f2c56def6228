package io.trackrecord.bot.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.matching.Listing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShorterNamesTest {

  private final Listing listed =
      Listing.among(
          Listing.track("1", "Song", "Moss Village"),
          Listing.track("2", "Song", "Moss"),
          Listing.track("3", "Song", "Kestrel"),
          Listing.track("4", "Song", "Kestrel"),
          Listing.track("5", "Song", "Old"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "songs by Moss Village",
        "Moss Village Official",
        "artist: Moss Village",
        "Moss Village's songs",
        "the group «Moss Village»",
        "Korela (Moss Village)"
      })
  void the_longest_name_that_a_text_holds_is_offered(String text) {
    assertThat(names(text)).containsExactly("Moss Village");
  }

  @Test
  void of_equally_long_names_the_heaviest_comes_first() {
    assertThat(names("Moss and Kestrel Choir")).containsExactly("Kestrel", "Moss");
  }

  @Test
  void a_name_is_not_held_by_itself_by_another_word_or_by_a_long_text() {
    assertThat(names("Moss Village")).doesNotContain("Moss Village");
    assertThat(names("Mosses Kestrels")).isEmpty();
    assertThat(names("")).isEmpty();
    assertThat(names("a text of more words than a name may have Moss")).isEmpty();
  }

  @Test
  void what_is_held_is_never_sure() {
    assertThat(ShorterNames.of(listed.session(), "songs by Moss Village", 5))
        .allMatch(each -> each.similarity() < SimilarArtists.SURE_ENOUGH);
  }

  private List<String> names(String typed) {
    return ShorterNames.of(listed.session(), typed, 5).stream().map(Suggestion::name).toList();
  }
}
