package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.engine.InMemoryEngine;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchingCatalogTest {

  private static final Page FIRST = new Page(0, 10);

  private final Listing listed =
      Listing.among(
          Listing.track("1", "Paper Lanterns", "Moss Choir", "Night Boats", 9),
          EngineTracks.track("two", "2", "Paper Lanterns", "Moss Choir", null, null, 5.0),
          EngineTracks.track("two", "1", "Winter Boats", "Kestrel Vane"),
          new Track(
              "two",
              "4",
              "Salt Road",
              List.of(new Credit("Moss Choir", null)),
              null,
              null,
              null,
              List.of("Folk", "Dream Pop"),
              null,
              1.0,
              null,
              List.of(),
              1));

  @Test
  void an_id_finds_the_rows_that_list_it_in_any_dataset_most_popular_first() {
    var id = new PlatformId(Platform.FMA_TRACK, "1");

    assertThat(listed.catalog().byId(id, 10))
        .extracting(Track::title)
        .containsExactlyInAnyOrder("Paper Lanterns", "Winter Boats");
    assertThat(listed.catalog().byId(id, 1)).hasSize(1);
    assertThat(listed.catalog().byId(id, 0)).isEmpty();
    assertThat(listed.catalog().byId(new PlatformId(Platform.FMA_TRACK, "77"), 10)).isEmpty();
  }

  @Test
  void an_artist_comes_with_what_is_known_of_the_name_and_its_songs() {
    var found = listed.catalog().artist(new Question.OfArtist("Moss Choir"), FIRST);

    assertThat(found.profile().orElseThrow().name()).isEqualTo("Moss Choir");
    assertThat(found.matches().basis()).contains(MatchBasis.EXACT_NAME);
    assertThat(found.matches().datasets())
        .containsExactly(new DatasetCount("two", 2, 2, 0), new DatasetCount("one", 1, 1, 0));
    assertThat(found.matches().page())
        .extracting(Song::title)
        .containsExactlyInAnyOrder("Paper Lanterns", "Salt Road");
  }

  @Test
  void an_artist_who_is_not_listed_has_no_profile_but_near_names() {
    var found = listed.catalog().artist(new Question.OfArtist("Mos Choir"), FIRST);

    assertThat(found.profile()).isEmpty();
    assertThat(found.matches().tracks()).isZero();
    assertThat(found.matches().suggestions())
        .extracting(Suggestion::name)
        .containsExactly("Moss Choir");
  }

  @Test
  void words_that_find_nothing_may_have_meant_an_artist() {
    var found = listed.catalog().search(text("Kestlevane", null), FIRST);

    assertThat(found.tracks()).isZero();
    assertThat(found.suggestions()).extracting(Suggestion::name).containsExactly("Kestrel Vane");
  }

  @Test
  void filters_that_leave_nothing_are_no_reason_to_offer_artists() {
    assertThat(listed.catalog().search(text("Kestlevane", "Moss Choir"), FIRST))
        .isEqualTo(Matches.none(List.of()));
  }

  @Test
  void a_search_counts_only_so_many_rows_and_says_that_there_are_more() {
    var all = listed.catalog().search(text("Moss Choir", null), FIRST);
    var capped = listed.catalog(1).search(text("Moss Choir", null), FIRST);

    assertThat(all.isAtLeast()).isFalse();
    assertThat(all.tracks()).isEqualTo(3);
    assertThat(capped.isAtLeast()).isTrue();
    assertThat(capped.tracks()).isLessThan(all.tracks());
    assertThat(capped.page()).isEqualTo(all.page());
  }

  @Test
  void a_key_gives_its_name_back_by_kind() {
    assertThat(name(NameKind.ARTIST, "moss choir")).isEqualTo("Moss Choir");
    assertThat(name(NameKind.TITLE, "SALT ROAD")).isEqualTo("Salt Road");
    assertThat(name(NameKind.ALBUM, "night boats")).isEqualTo("Night Boats");
    assertThat(name(NameKind.GENRE, "dream pop")).isEqualTo("Dream Pop");
    for (var kind : NameKind.values()) {
      assertThat(name(kind, "Zzyzx")).as(kind.name()).isNull();
    }
  }

  @Test
  void a_key_of_another_kind_gives_nothing_back() {
    assertThat(name(NameKind.TITLE, "Moss Choir")).isNull();
    assertThat(name(NameKind.GENRE, "Night Boats")).isNull();
  }

  @Test
  void datasets_are_completed_by_any_part_of_their_id_or_name() {
    var descriptor = Descriptors.builtIn().find("free-music-archive").orElseThrow();
    var summary =
        new CatalogSummary(
            "v",
            Instant.EPOCH,
            false,
            List.of(new CatalogSummary.IndexedDataset(descriptor, 7, 8, 1, 0, 2, 0, "")));
    var catalog =
        new MatchingCatalog(
            new InMemoryEngine(EngineTracks.few(), summary), CatalogLimits.STANDARD);
    var query = new CompletionQuery(NameKind.DATASET, " MUSIC ", null, 5);

    assertThat(catalog.summary()).isEqualTo(summary);
    assertThat(catalog.complete(query))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.name()).isEqualTo("free-music-archive");
              assertThat(each.tracks()).isEqualTo(7);
            });
    assertThat(catalog.complete(new CompletionQuery(NameKind.DATASET, "zzyzx", null, 5))).isEmpty();
    assertThat(catalog.nameOf(NameKind.DATASET, NameForm.sameKey("free-music-archive")))
        .contains("free-music-archive");
  }

  @Test
  void a_question_that_is_out_of_time_is_an_error_and_not_an_empty_answer() {
    var late = new MatchingCatalog(listed.engine(), new CatalogLimits(Duration.ZERO));

    assertThatThrownBy(() -> late.artist(new Question.OfArtist("Moss Choir"), FIRST))
        .isInstanceOf(CatalogTimeoutException.class);
    assertThatThrownBy(() -> late.song(new Question.OfSong("Zzyzx", null, null), FIRST))
        .isInstanceOf(CatalogTimeoutException.class);
    assertThatThrownBy(() -> late.search(text("zzyzx", null), FIRST))
        .isInstanceOf(CatalogTimeoutException.class);
  }

  private @Nullable String name(NameKind kind, String name) {
    return listed.catalog().nameOf(kind, NameForm.sameKey(name)).orElse(null);
  }

  private static Question.OfText text(String words, @Nullable String artist) {
    return new Question.OfText(words, null, artist, null, null, null);
  }
}
