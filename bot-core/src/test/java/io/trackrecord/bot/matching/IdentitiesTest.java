package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.Track;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The artists of one name, told apart by a dataset's ids.
class IdentitiesTest {

  private static final Page FIRST = new Page(0, 10);

  private final MatchingCatalog catalog =
      new MatchingCatalog(
          Listing.of(
                  track("1", "Night Ferry", "first", 2007, "jazz"),
                  track("2", "Day Ferry", "first", 2009, "jazz"),
                  track("3", "Neon", "second", 2019, "pop"),
                  track("4", "Whose Song", null, 2010, "rock"),
                  Listing.track("5", "Else", "Otto Fenn"))
              .engine(),
          CatalogLimits.STANDARD);

  private static Track track(
      String row, String title, @Nullable String id, int year, String genre) {
    return new Track(
        "one",
        row,
        title,
        List.of(new Credit("Kestrel Vane", id)),
        null,
        year,
        null,
        List.of(genre),
        null,
        null,
        null,
        List.of(),
        1);
  }

  @Test
  void eachIdIsAnArtistWithYearsAndGenres() {
    var identities = catalog.identities("kestrel vane");

    assertThat(identities).extracting(each -> each.id()).containsExactly("first", "second");
    assertThat(identities.getFirst().tracks()).isEqualTo(2);
    assertThat(identities.getFirst().firstYear()).isEqualTo(2007);
    assertThat(identities.getFirst().lastYear()).isEqualTo(2009);
    assertThat(identities.getFirst().genres()).containsExactly("jazz");
  }

  @Test
  void theChosenArtistsTracksComeFirstThenThoseWithoutAnIdAndNoOthers() {
    var chosen = new Question.OfArtist("Kestrel Vane", new Question.ArtistId("one", "first"));
    var found = catalog.artist(chosen, FIRST).matches();

    assertThat(found.tracks()).isEqualTo(3);
    assertThat(found.page().stream().limit(2).map(Song::title))
        .containsExactlyInAnyOrder("Night Ferry", "Day Ferry");
    assertThat(found.page().getLast().title()).isEqualTo("Whose Song");
  }

  @Test
  void anIdThatIsNotListedGivesOnlyWhatHasNoId() {
    var chosen = new Question.OfArtist("Kestrel Vane", new Question.ArtistId("one", "third"));

    assertThat(catalog.artist(chosen, FIRST).matches().tracks()).isEqualTo(1);
  }
}
