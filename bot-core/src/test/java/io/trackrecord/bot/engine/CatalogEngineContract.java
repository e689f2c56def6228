package io.trackrecord.bot.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.engine.QueryWord.Spelling;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.index.TrackTerms;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every engine does: find and scan rows, and all of [EngineCountsContract] and
/// [EngineNamesContract]. An engine's test extends it.
public abstract class CatalogEngineContract extends EngineCountsContract {

  private static QueryWord word(String word, WordField... fields) {
    return new QueryWord(Stream.of(fields).map(field -> new Spelling(field, word, 1)).toList());
  }

  private static WordSearch any(RowFilter filter, QueryWord... words) {
    return new WordSearch(new RowFilter.HasWords(List.of(words), 1), 1, filter);
  }

  private List<String> rows(RowFilter filter) {
    var session = session();
    return ids(session, session.rows(filter, 100));
  }

  private static List<String> ids(EngineSession session, List<Hit> hits) {
    var tracks = session.tracks(hits.stream().map(Hit::row).toList());
    return hits.stream().map(hit -> requireNonNull(tracks.get(hit.row())).row()).toList();
  }

  @Test
  void rows_come_most_popular_first_and_no_more_than_asked_for() {
    var session = session();

    assertThat(ids(session, session.rows(MOSS_CHOIR, 100))).startsWith("1").hasSize(3);
    assertThat(session.rows(MOSS_CHOIR, 2)).hasSize(2);
    assertThat(session.rows(MOSS_CHOIR, 0)).isEmpty();
    var percentiles = session.rows(MOSS_CHOIR, 100).stream().map(Hit::popularity).toList();
    assertThat(percentiles).isSortedAccordingTo((a, b) -> b - a);
  }

  @Test
  void filters_say_which_rows_are_wanted() {
    var paper = new RowFilter.HasWords(List.of(word("paper", WordField.TITLE)), 1);

    assertThat(rows(RowFilter.EVERYTHING)).hasSize(8);
    assertThat(rows(RowFilter.NOTHING)).isEmpty();
    assertThat(rows(new RowFilter.InDataset("two"))).containsExactlyInAnyOrder("2", "5", "6", "8");
    assertThat(rows(new RowFilter.InYears(2001, 2005))).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(rows(paper)).containsExactlyInAnyOrder("1", "2", "3", "5");
    assertThat(
            rows(new RowFilter.HasAnyKey(KeyField.TITLE, Set.of(1L, NameForm.sameKey("Untitled")))))
        .containsExactlyInAnyOrderElementsOf(rows(key(KeyField.TITLE, "Untitled")))
        .isNotEmpty();
    assertThat(rows(new RowFilter.HasAnyKey(KeyField.TITLE, Set.of()))).isEmpty();
    assertThat(rows(RowFilter.without(paper, MOSS_CHOIR))).containsExactlyInAnyOrder("2", "5");
    assertThat(rows(new RowFilter.Not(paper))).containsExactlyInAnyOrder("4", "6", "7", "8");
    assertThat(rows(RowFilter.any(List.of(key(KeyField.TITLE, "Untitled"), MOSS_CHOIR))))
        .containsExactlyInAnyOrder("1", "3", "4", "8");
    assertThat(rows(RowFilter.all(List.of(MOSS_CHOIR, paper, new RowFilter.InYears(2005, 2005)))))
        .containsExactly("3");
    assertThat(rows(new RowFilter.HasWordStart(WordField.TITLE, "lant")))
        .containsExactlyInAnyOrder("1", "2", "3", "4");
    assertThat(rows(new RowFilter.HasWordStart(WordField.ALBUM, "nothing"))).isEmpty();
    assertThat(rows(new RowFilter.HasWordBetween(WordField.TITLE, "lan", "lanu")))
        .containsExactlyInAnyOrder("1", "2", "3", "4");
    assertThat(rows(new RowFilter.HasWordBetween(WordField.TITLE, "lanu", "lanv"))).isEmpty();
  }

  @Test
  void rows_need_as_many_of_the_words_as_asked_for_in_any_of_the_words_spellings() {
    var words =
        List.of(
            word("paper", WordField.TITLE),
            word("boats", WordField.TITLE, WordField.ALBUM),
            word("harrow", WordField.ARTIST));

    assertThat(rows(new RowFilter.HasWords(words, 3))).containsExactly("5");
    assertThat(rows(new RowFilter.HasWords(words, 2))).containsExactlyInAnyOrder("1", "2", "5");
    assertThat(rows(new RowFilter.HasWords(words, 1)))
        .containsExactlyInAnyOrder("1", "2", "3", "5");
  }

  @Test
  void every_key_of_a_track_finds_it() {
    assertThat(rows(key(KeyField.ARTIST_LIFTED, "Ida Vell"))).containsExactly("5");
    assertThat(rows(key(KeyField.TITLE_BASE, "Paper Lantern"))).containsExactly("3");
    assertThat(rows(key(KeyField.ALBUM, "Old Mill"))).containsExactly("3");
    var id = new PlatformId(Platform.FMA_TRACK, "6");
    assertThat(rows(new RowFilter.HasKey(KeyField.LINK, TrackTerms.link(id)))).containsExactly("6");
    for (var track : EngineTracks.few()) {
      var terms = TrackTerms.of(track);
      terms
          .keys()
          .forEach(
              (field, keys) ->
                  keys.forEach(
                      key ->
                          assertThat(rows(new RowFilter.HasKey(field, key)))
                              .as(field + " of " + track.row())
                              .contains(track.row())));
    }
  }

  @Test
  void a_track_comes_back_as_it_went_in() {
    var session = session();
    var hits = session.rows(RowFilter.EVERYTHING, 100).stream().map(Hit::row).toList();

    assertThat(session.tracks(hits).values())
        .containsExactlyInAnyOrderElementsOf(EngineTracks.few());
  }

  @Test
  void words_between_two_are_found_in_the_order_of_code_points() throws Exception {
    close();
    // 𠮷 comes after all characters of the first plane, though its UTF-16 does not.
    var titles = List.of("Ночь", "ﷺ", "𠮷野", "夜", "Night", "Ω", "Night Ночь");
    var tracks = new ArrayList<Track>();
    for (var title : titles) {
      tracks.add(EngineTracks.track("one", "r" + tracks.size(), title, "Somebody"));
    }
    engine = open(tracks);

    assertThat(between(0x400, 0x530)).containsExactlyInAnyOrder("r0", "r6");
    assertThat(between(0x370, 0x400)).containsExactly("r5");
    assertThat(between(0x3400, 0xA000)).contains("r3").doesNotContain("r2");
    assertThat(between(0x20000, 0x32000)).containsExactly("r2");
    assertThat(between(0xD7B0, 0x10000)).doesNotContain("r2");
  }

  private List<String> between(int first, int end) {
    return rows(
        new RowFilter.HasWordBetween(
            WordField.TITLE, Character.toString(first), Character.toString(end)));
  }

  @Test
  void rows_with_more_and_rarer_words_score_higher() {
    var session = session();
    var search =
        any(
            RowFilter.EVERYTHING,
            word("paper", WordField.TITLE),
            word("boats", WordField.TITLE),
            word("lantern", WordField.TITLE));
    var found = session.rows(search, 100);

    assertThat(ids(session, found)).startsWith("5").hasSize(5).endsWith("4");
    assertThat(found.stream().map(Hit::score)).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(session.rows(search, 2)).hasSize(2);
  }

  @Test
  void a_search_by_words_keeps_to_its_filter_and_to_weights() {
    var session = session();
    var heavy = new QueryWord(List.of(new Spelling(WordField.TITLE, "street", 5)));
    var search = any(MOSS_CHOIR, word("paper", WordField.TITLE), heavy);

    assertThat(ids(session, session.rows(search, 100))).startsWith("4").doesNotContain("2", "5");
  }

  @Test
  void rows_of_songs_are_listed_and_counted_by_song() {
    var session = session();
    var song = TrackTerms.of(EngineTracks.few().getFirst()).song();
    var found = session.songs(RowFilter.EVERYTHING, List.of(song, 42L), 10);

    assertThat(found.keySet()).containsExactly(song);
    assertThat(requireNonNull(found.get(song)).count()).isEqualTo(1);
    assertThat(session.songs(key(KeyField.ALBUM, "Old Mill"), List.of(song), 10)).isEmpty();
  }

  @Test
  void a_song_with_many_rows_lists_the_most_popular_and_counts_all() throws Exception {
    close();
    var tracks = new ArrayList<Track>();
    for (var i = 0; i < 5; i++) {
      tracks.add(
          EngineTracks.track("one", "r" + i, "Same Song", "Same Band", null, null, 10.0 + i));
    }
    engine = open(tracks);
    var session = session();
    var song = TrackTerms.of(tracks.getFirst()).song();
    var found = requireNonNull(session.songs(RowFilter.EVERYTHING, List.of(song), 2).get(song));

    assertThat(found.count()).isEqualTo(5);
    assertThat(
            found.rows().stream()
                .map(row -> requireNonNull(session.tracks(List.of(row)).get(row)).row()))
        .containsExactly("r4", "r3");
  }

  @Test
  void a_scan_hands_over_every_row_until_it_is_told_to_stop() {
    var all = new ArrayList<String>();
    session().scan(RowFilter.EVERYTHING, track -> all.add(track.row()));
    var some = new ArrayList<String>();
    session()
        .scan(
            RowFilter.EVERYTHING,
            track -> {
              some.add(track.row());
              return some.size() < 3;
            });

    assertThat(all).hasSize(8).doesNotHaveDuplicates();
    assertThat(some).hasSize(3);
  }

  @Test
  void a_search_that_is_out_of_time_is_an_error_and_never_a_part_of_the_answer() {
    var late = engine.session(Deadline.in(Duration.ZERO));

    assertThatThrownBy(() -> late.rows(RowFilter.EVERYTHING, 10))
        .isInstanceOf(CatalogTimeoutException.class);
    assertThatThrownBy(() -> late.count(MOSS_CHOIR, 10))
        .isInstanceOf(CatalogTimeoutException.class);
    assertThatThrownBy(() -> late.totals(List.of(new RowFilter.InYears(2000, 2010))))
        .isInstanceOf(CatalogTimeoutException.class);
    assertThatThrownBy(() -> late.scan(RowFilter.EVERYTHING, _ -> true))
        .isInstanceOf(CatalogTimeoutException.class);
  }
}
