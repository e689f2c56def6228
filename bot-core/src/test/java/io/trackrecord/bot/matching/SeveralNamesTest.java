package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.ArtistMatches;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// Several names of one band, asked at once.
class SeveralNamesTest {

  private static ArtistMatches ask(String names, Track... tracks) {
    return catalog(tracks).artist(new Question.OfArtist(names), new Page(0, 10));
  }

  private static MatchingCatalog catalog(Track... tracks) {
    return new MatchingCatalog(Listing.of(tracks).engine(), CatalogLimits.STANDARD);
  }

  @Test
  void theTracksOfAllNamesAreOneAnswer() {
    var found =
        ask(
            "Moss Choir; The Mosses",
            Listing.track("1", "Night Ferry", "Moss Choir"),
            Listing.track("2", "Day Ferry", "The Mosses"),
            Listing.track("3", "No Ferry", "Otto Fenn"));

    assertThat(found.matches().tracks()).isEqualTo(2);
    assertThat(found.matches().basis()).contains(MatchBasis.EXACT_NAME);
    assertThat(found.profile().orElseThrow().name()).isEqualTo("Moss Choir; The Mosses");
    assertThat(found.missing()).isEmpty();
  }

  @Test
  void anotherNameMayBeGivenInWords() {
    var found =
        ask(
            "Moss Choir (aka The Mosses)",
            Listing.track("1", "Night Ferry", "Moss Choir"),
            Listing.track("2", "Day Ferry", "The Mosses"));

    assertThat(found.matches().tracks()).isEqualTo(2);
  }

  @Test
  void aNameThatIsNotListedIsSaid() {
    var found = ask("Moss Choir; Nobody", Listing.track("1", "Night Ferry", "Moss Choir"));

    assertThat(found.matches().tracks()).isEqualTo(1);
    assertThat(found.missing()).containsExactly("Nobody");
  }

  @Test
  void aListedNameWithASemicolonIsOneName() {
    var found =
        ask(
            "Semi;Colon",
            Listing.track("1", "Night Ferry", "Semi"),
            EngineTracks.crediting("2", "Day Ferry", "Semi;Colon"));

    assertThat(found.matches().tracks()).isEqualTo(1);
  }

  @Test
  void whereNoneIsListedNothingIsFound() {
    var found = ask("Nobody; Noone", Listing.track("1", "Night Ferry", "Moss Choir"));

    assertThat(found.profile()).isEmpty();
    assertThat(found.matches().basis()).isEmpty();
  }

  @Test
  void whereNoneIsListedWhatIsNearToEachIsOffered() {
    var found =
        ask(
            "Moss Chior; Otto Fen",
            Listing.track("1", "Night Ferry", "Moss Choir"),
            Listing.track("2", "Day Ferry", "Otto Fenn"));

    assertThat(found.profile()).isEmpty();
    assertThat(found.matches().suggestions())
        .extracting(Suggestion::name)
        .contains("Moss Choir", "Otto Fenn");
  }

  @Test
  void theExportHasTheRowsOfAllNames() {
    var rows = new ArrayList<String>();
    catalog(
            Listing.track("1", "Night Ferry", "Moss Choir"),
            Listing.track("2", "Day Ferry", "The Mosses"))
        .export(
            new Question.OfArtist("Moss Choir; The Mosses"),
            found -> rows.add(found.track().row()));

    assertThat(rows).containsExactlyInAnyOrder("1", "2");
  }
}
