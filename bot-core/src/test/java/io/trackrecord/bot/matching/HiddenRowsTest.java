package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.engine.HidingEngine;
import io.trackrecord.data.hidden.HiddenEntry;
import io.trackrecord.data.hidden.HiddenList;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Rows that are hidden on request are in no answer, and the answer says so.
class HiddenRowsTest {

  private static final Page PAGE = new Page(0, 10);

  private static TrackCatalog hiding(HiddenEntry... entries) {
    var engine = Listing.of(EngineTracks.few()).engine();
    return new MatchingCatalog(
        HidingEngine.of(engine, new HiddenList(List.of(entries))), CatalogLimits.STANDARD);
  }

  private static HiddenEntry hidden(
      @Nullable String artist, @Nullable String title, @Nullable String link, @Nullable String in) {
    return new HiddenEntry(artist, title, link, in, LocalDate.of(2026, 11, 28), null);
  }

  private static List<String> exported(TrackCatalog catalog, String artist) {
    var rows = new ArrayList<String>();
    catalog.export(new Question.OfArtist(artist), row -> rows.add(row.track().row()));
    return rows;
  }

  private static List<String> completed(TrackCatalog catalog, NameKind kind, String typed) {
    return catalog.complete(new CompletionQuery(kind, typed, null, 10)).stream()
        .map(Suggestion::name)
        .toList();
  }

  @Test
  void aHiddenNameIsNeitherFoundNorOfferedAndSaysHowMuchIsHidden() {
    var catalog = hiding(hidden("moss choir, the", null, null, null));
    assertThat(catalog.artist(new Question.OfArtist("The Moss Choir"), PAGE).matches().hidden())
        .as("another name")
        .isZero();

    catalog = hiding(hidden("THE MOSS CHOIR", null, null, null));
    var found = catalog.artist(new Question.OfArtist("The Moss Choir"), PAGE);

    assertThat(found.matches().hidden()).isEqualTo(3);
    assertThat(found.matches().suggestions())
        .extracting(Suggestion::name)
        .doesNotContain("The Moss Choir");
    assertThat(exported(catalog, "The Moss Choir")).doesNotContain("1", "3", "4");
    assertThat(completed(catalog, NameKind.ARTIST, "the moss")).isEmpty();
    assertThat(completed(catalog, NameKind.TITLE, "lantern st")).isEmpty();
  }

  @Test
  void whoIsCreditedWithAHiddenNameKeepsTheOtherTracksAndTheirCounts() {
    var catalog = hiding(hidden("The Moss Choir", null, null, null));

    var found = catalog.artist(new Question.OfArtist("Ida Vell"), PAGE).matches();

    assertThat(found.hidden()).isEqualTo(1);
    assertThat(found.tracks()).isEqualTo(exported(catalog, "Ida Vell").size());
    assertThat(exported(catalog, "Ida Vell")).containsExactlyInAnyOrder("5", "7");
    assertThat(found.datasets()).allMatch(count -> count.tracks() == 1);
  }

  @Test
  void aGuestCanAskToBeLeftOutToo() {
    var catalog = hiding(hidden("Ida Vell", null, null, null));

    assertThat(exported(catalog, "Juno Harrow")).isEmpty();
    assertThat(catalog.song(new Question.OfSong("Paper Boats", "Juno Harrow", null), PAGE).hidden())
        .isEqualTo(1);
  }

  @Test
  void whoIsOnlyEverAGuestIsNotOfferedEither() {
    var engine =
        Listing.of(Listing.track("1", "Paper Boats", "Juno Harrow feat. Ida Vell")).engine();
    var list = HiddenList.NOTHING.with(hidden("Ida Vell", null, null, null));
    var catalog = new MatchingCatalog(HidingEngine.of(engine, list), CatalogLimits.STANDARD);

    assertThat(completed(catalog, NameKind.ARTIST, "ida")).isEmpty();
    var found = catalog.artist(new Question.OfArtist("Ida Vell"), PAGE);
    assertThat(found.profile()).isEmpty();
    assertThat(found.matches().hidden()).isEqualTo(1);
    assertThat(found.matches().tracks()).isZero();
  }

  @Test
  void whoIsListedOnlyInAHiddenJointCreditIsNotToldThatNothingIsListed() {
    var engine = Listing.of(Listing.track("1", "Night Ferry", "Otto Fenn & Juno Harrow")).engine();
    var list = HiddenList.NOTHING.with(hidden("Otto Fenn & Juno Harrow", null, null, null));
    var catalog = new MatchingCatalog(HidingEngine.of(engine, list), CatalogLimits.STANDARD);

    assertThat(catalog.artist(new Question.OfArtist("Juno Harrow"), PAGE).matches().hidden())
        .isEqualTo(1);
  }

  @Test
  void oneSongOfAnArtistCanBeHidden() {
    var catalog = hiding(hidden("The Moss Choir", "Paper Lantern", null, null));

    assertThat(exported(catalog, "The Moss Choir")).containsExactly("4");
    var song = catalog.song(new Question.OfSong("Paper Lantern", "The Moss Choir", null), PAGE);
    assertThat(song.hidden()).isPositive();
    assertThat(song.page())
        .flatExtracting(each -> each.rows().stream().map(row -> row.row()).toList())
        .doesNotContain("1", "3");
  }

  @Test
  void aLinkHidesItsRowInTheDatasetThatIsNamed() {
    var id = new PlatformId(Platform.FMA_TRACK, "2");
    var link = "https://freemusicarchive.org/track/2";
    assertThat(hiding(hidden(null, null, "2", "two")).byId(id, 10)).isEmpty();
    assertThat(hiding(hidden(null, null, "2", "two")).hidden(id)).isEqualTo(1);
    assertThat(hiding(hidden(null, null, "2", "one")).byId(id, 10)).hasSize(1);
    assertThat(hidden(null, null, link.replace("/2", ""), null).problem()).isPresent();
  }

  @Test
  void aSearchByWordsLeavesHiddenRowsOutAndSaysSo() {
    var catalog = hiding(hidden("The Moss Choir", null, null, null));

    var found = catalog.search(new Question.OfText("lantern", null, null, null, null, null), PAGE);

    assertThat(found.tracks()).isEqualTo(1);
    assertThat(found.hidden()).isEqualTo(3);
  }

  @Test
  void statisticsLeaveHiddenRowsOut() {
    var all = hiding().statistics();
    var left = hiding(hidden("The Moss Choir", null, null, null)).statistics();

    assertThat(left.tracks()).isEqualTo(all.tracks() - 3);
    assertThat(left.dated()).isLessThan(all.dated());
    assertThat(left.plain()).isLessThan(all.plain());
  }

  @Test
  void howMuchOfADatasetAndOfASongIsHiddenIsKnown() {
    var catalog = hiding(hidden("The Moss Choir", null, null, null));

    assertThat(catalog.hiddenIn("one") + catalog.hiddenIn("two")).isEqualTo(3);
    assertThat(catalog.hiddenIn("nowhere")).isZero();
    assertThat(catalog.hidden(new Question.OfSong("Paper Lantern", "The Moss Choir", null)))
        .isPositive();
    assertThat(hiding().hiddenIn("one")).isZero();
    assertThat(hiding().hidden(new Question.OfSong("Paper Lantern", "The Moss Choir", null)))
        .isZero();
  }

  @Test
  void manyNamesCanBeHidden() {
    var list = HiddenList.NOTHING;
    for (var i = 0; i < 2_000; i++) {
      list = list.with(hidden("Nobody " + i, null, null, null));
    }
    list = list.with(hidden("Ника Вель", null, null, null));
    var engine = Listing.of(EngineTracks.few()).engine();
    var catalog = new MatchingCatalog(HidingEngine.of(engine, list), CatalogLimits.STANDARD);

    assertThat(exported(catalog, "Ника Вель")).isEmpty();
    assertThat(exported(catalog, "Juno Harrow")).containsExactly("5");
  }
}
