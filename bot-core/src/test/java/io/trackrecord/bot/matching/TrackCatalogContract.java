package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.trackrecord.bot.catalog.CatalogStatistics.Script;
import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every catalog over the sample answers, and all of [ArtistCatalogContract]. An
/// implementation's test extends it.
abstract class TrackCatalogContract extends ArtistCatalogContract {

  private Matches song(String title, @Nullable String artist) {
    return ask(catalog -> catalog.song(new Question.OfSong(title, artist, null), FIRST));
  }

  private Matches search(String words) {
    return ask(
        catalog -> catalog.search(new Question.OfText(words, null, null, null, null, null), FIRST));
  }

  @Test
  void an_id_finds_its_rows_in_every_dataset_that_lists_it() {
    var id = new PlatformId(Platform.YOUTUBE_VIDEO, "KU5SIHKyxf4");
    var rows = ask(catalog -> catalog.byId(id, 10));
    assertThat(rows)
        .extracting(row -> row.dataset() + ":" + row.row())
        .containsExactlyInAnyOrder("laion-disco-12m:KU5SIHKyxf4", "sleeping-disco-9m:100006");
  }

  @Test
  void the_same_song_in_five_datasets_is_one_song_with_five_rows() {
    var song = song("Paper Lighthouse", "The Quillon Sparrows").page().getFirst();
    assertThat(song.basis()).isEqualTo(MatchBasis.EXACT_NAME);
    assertThat(song.rows()).hasSize(5).extracting(row -> row.dataset()).doesNotHaveDuplicates();
  }

  @Test
  void a_version_is_found_but_stays_apart() {
    var found = song("Paper Lighthouse", "The Quillon Sparrows");
    assertThat(found.page())
        .extracting(Song::title)
        .startsWith("Paper Lighthouse")
        .contains("Paper Lighthouse (Live)", "Paper Lighthouse (Demo)");
    assertThat(found.page().subList(1, found.page().size()))
        .allSatisfy(
            version -> {
              assertThat(version.basis()).isEqualTo(MatchBasis.SIMILAR_NAME);
              assertThat(version.similarity()).isGreaterThanOrEqualTo(0.9);
            });
  }

  @Test
  void a_title_alone_is_never_a_sure_song() {
    var found = song("Paper Lighthouse", null);
    assertThat(found.basis()).contains(MatchBasis.SIMILAR_NAME);
    assertThat(found.page())
        .extracting(song -> song.artists().getFirst())
        .contains("The Quillon Sparrows", "Moth & Meridian");
  }

  @Test
  void the_basis_is_the_weakest_of_the_fields_that_were_asked_for() {
    assertThat(song("paper lighthouse", "The Quillon Sparrows").basis())
        .contains(MatchBasis.SAME_NAME);
    assertThat(song("Paper Lighthouse", "Quillon Sparrows").basis())
        .contains(MatchBasis.SIMILAR_NAME);
    assertThat(song("Paper Lighthouse", "Quillon Sparrows").similarity())
        .isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void misspelt_names_find_the_song() {
    var found = song("Papper Lighthose", "Quillon Sparows");
    assertThat(found.page().getFirst().title()).isEqualTo("Paper Lighthouse");
    assertThat(found.basis()).contains(MatchBasis.SIMILAR_NAME);
    assertThat(found.similarity()).isBetween(0.7, 0.9);
  }

  @Test
  void an_export_holds_exactly_the_tracks_that_were_found() {
    for (var name : List.of("Halden Brix", "Quillon Sparrows", "Marrow & Thistledown")) {
      var question = new Question.OfArtist(name);
      var rows = new HashSet<String>();
      var count = new int[1];
      ask(
          catalog -> {
            catalog.export(
                question,
                found -> {
                  count[0]++;
                  return rows.add(found.track().dataset() + ":" + found.track().row());
                });
            return true;
          });
      assertThat(rows).as(name).hasSize(count[0]);
      assertThat((long) rows.size()).as(name).isEqualTo(artist(name, FIRST).matches().tracks());
    }
  }

  @Test
  void an_export_stops_when_its_reader_does() {
    var seen = new int[1];
    ask(
        catalog -> {
          catalog.export(new Question.OfArtist("Halden Brix"), _ -> ++seen[0] < 5);
          return true;
        });
    assertThat(seen[0]).isEqualTo(5);
  }

  @Test
  void words_are_found_in_any_order_and_misspelt() {
    assertThat(search("sparrows lighthouse paper").page().getFirst().title())
        .isEqualTo("Paper Lighthouse");
    assertThat(search("lighthose").basis()).contains(MatchBasis.WORDS);
    assertThat(search("Paper Lighthouse").basis()).contains(MatchBasis.EXACT_NAME);
  }

  @Test
  void filters_narrow_what_is_found() {
    var question =
        new Question.OfText(null, "spotify-tracks-dataset", "moth and meridian", null, null, null);
    var found = ask(catalog -> catalog.search(question, FIRST));
    assertThat(found.datasets())
        .extracting(DatasetCount::dataset)
        .containsExactly("spotify-tracks-dataset");
    assertThat(found.page())
        .allSatisfy(song -> assertThat(song.artists()).contains("Moth & Meridian"));
    var year =
        new Question.OfText("lighthouse", null, null, null, null, new Question.Years(2021, 2021));
    assertThat(ask(catalog -> catalog.search(year, FIRST)).page())
        .extracting(Song::title)
        .containsExactly("Paper Lighthouse (Remastered 2011)");
  }

  @Test
  void hostile_queries_are_answered_like_any_other() {
    var hostile =
        List.of(
            "x".repeat(2_000),
            "the of and",
            "* ? ~ AND OR NOT",
            "\"",
            "a\u0000b",
            "\uD800",
            "((((",
            "方".repeat(1_000),
            "title:*",
            "the ".repeat(500),
            "†",
            ".");
    for (var words : hostile) {
      assertThat(search(words)).as(words).isNotNull();
      assertThat(artist(words, FIRST)).as(words).isNotNull();
      assertThat(song(words, words)).as(words).isNotNull();
      assertThat(complete(new CompletionQuery(NameKind.ARTIST, words, null, 10)))
          .as(words)
          .isNotNull();
    }
  }

  @Test
  void a_key_gives_its_name_back() {
    var key = NameForm.sameKey("the quillon sparrows");
    assertThat(artistOf(key)).contains("The Quillon Sparrows");
    assertThat(artistOf(1L)).isEmpty();
  }

  @Test
  void the_summary_names_every_dataset_with_its_counts() {
    var summary = ask(TrackCatalog::summary);
    assertThat(summary.sample()).isTrue();
    assertThat(summary.datasets())
        .extracting(each -> each.descriptor().id())
        .containsExactlyInAnyOrderElementsOf(
            Set.of(
                "laion-disco-12m",
                "sleeping-disco-9m",
                "spotify-tracks-dataset",
                "free-music-archive",
                "stable-audio-open"));
    assertThat(summary.datasets())
        .allSatisfy(
            each ->
                assertThat(each.tracks() + each.merged() + each.rejected()).isEqualTo(each.rows()));
  }

  @Test
  void statistics_count_the_tracks_of_each_decade_and_of_each_script() {
    var counted = ask(TrackCatalog::statistics);

    assertThat(counted.tracks()).isEqualTo(1_362);
    assertThat(counted.decades())
        .containsExactly(entry(2000, 109L), entry(2010, 444L), entry(2020, 69L));
    assertThat(counted.dated()).isEqualTo(622);
    assertThat(counted.scripts())
        .containsEntry(Script.THAI, 12L)
        .containsEntry(Script.KANA, 41L)
        .doesNotContainKey(Script.TAMIL);
    assertThat(counted.plain()).isEqualTo(1_180);
  }

  private List<Suggestion> complete(CompletionQuery query) {
    return ask(catalog -> catalog.complete(query));
  }

  private Optional<String> artistOf(long key) {
    return ask(catalog -> catalog.nameOf(NameKind.ARTIST, key));
  }
}
