package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.matching.name.NameFilters;
import io.trackrecord.bot.matching.name.Tiers;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SongPagesTest {

  private static final Page FIRST = new Page(0, 10);

  @Test
  void rows_of_one_song_are_one_song_with_the_surest_row_first() {
    var listed =
        Listing.of(
            Listing.track("same", "HARBOUR LIGHTS", "moss choir", null, 9),
            Listing.track("exact", "Harbour Lights", "Moss Choir", null, 1));

    var song = ofArtist(listed, "Moss Choir", FIRST).page().getFirst();

    assertThat(song.rows()).extracting(Track::row).containsExactly("exact", "same");
    assertThat(song.title()).isEqualTo("Harbour Lights");
    assertThat(song.basis()).isEqualTo(MatchBasis.EXACT_NAME);
    assertThat(song.rowCount()).isEqualTo(2);
  }

  @Test
  void a_song_of_a_surer_tier_ranks_before_a_more_popular_one() {
    var listed =
        Listing.of(
            Listing.track("guest", "Ode (feat. Moss Choir)", "Ida Vell", null, 99),
            Listing.track("same", "Boats", "MOSS CHOIR", null, 50),
            Listing.track("quiet", "Harbour", "Moss Choir", null, 1),
            Listing.track("loud", "Mill", "Moss Choir", null, 2));

    assertThat(ofArtist(listed, "Moss Choir", FIRST).page())
        .extracting(Song::title)
        .containsExactly("Mill", "Harbour", "Boats", "Ode (feat. Moss Choir)");
  }

  @Test
  void the_version_that_was_asked_for_ranks_before_others_that_are_more_popular() {
    var listed =
        Listing.of(
            Listing.track("plain", "Harbour", "Moss Choir", null, 50),
            Listing.track("live", "Harbour (Live)", "The Moss Choir", null, 2),
            Listing.track("demo", "Harbour (Demo)", "The Moss Choir", null, 9));

    var found = ofSong(listed, new Question.OfSong("Harbour (Live)", "Moss Choir", null));

    assertThat(found.page().getFirst().title()).isEqualTo("Harbour (Live)");
  }

  @Test
  void every_page_is_cut_out_of_the_same_list() {
    var tracks = new ArrayList<Track>();
    for (var i = 0; i < 150; i++) {
      tracks.add(Listing.track("a" + i, "Song " + i, "Moss Choir", null, i % 7));
      tracks.add(Listing.track("b" + i, "song " + i, "MOSS CHOIR", null, i % 11));
      tracks.add(Listing.track("c" + i, "Other " + i, "moss choir", null, i % 5));
    }
    var listed = Listing.of(tracks);
    var whole = new ArrayList<Song>();
    for (var offset = 0; offset < 300; offset += 100) {
      whole.addAll(ofArtist(listed, "Moss Choir", new Page(offset, 100)).page());
    }
    var pages = new ArrayList<Song>();
    for (var offset = 0; offset < 310; offset += 7) {
      pages.addAll(ofArtist(listed, "Moss Choir", new Page(offset, 7)).page());
    }

    assertThat(whole).extracting(Song::title).hasSize(300).doesNotHaveDuplicates();
    assertThat(pages).isEqualTo(whole);
  }

  @Test
  void what_lies_behind_the_last_song_is_empty_and_still_says_how_much_there_is() {
    var listed = Listing.of(Listing.track("1", "Harbour", "Moss Choir"));

    var behind = ofArtist(listed, "moss choir", new Page(50, 10));

    assertThat(behind.page()).isEmpty();
    assertThat(behind.tracks()).isEqualTo(1);
    assertThat(behind.basis()).contains(MatchBasis.SAME_NAME);
  }

  @Test
  void nothing_counted_is_nothing_found() {
    var listed = Listing.of(Listing.track("1", "Harbour", "Moss Choir"));

    assertThat(ofArtist(listed, "Ida Vell", FIRST)).isEqualTo(Matches.none(List.of()));
  }

  @Test
  void a_song_with_many_rows_lists_some_and_counts_all() {
    var tracks = new ArrayList<Track>();
    for (var i = 0; i < SongPages.MAX_ROWS_OF_SONG + 5; i++) {
      tracks.add(Listing.track("r" + i, "Harbour", "Moss Choir"));
    }

    var song = ofArtist(Listing.of(tracks), "Moss Choir", FIRST).page().getFirst();

    assertThat(song.rows()).hasSize(SongPages.MAX_ROWS_OF_SONG);
    assertThat(song.rowCount()).isEqualTo(tracks.size());
  }

  @Test
  void a_song_that_differs_only_by_a_the_is_said_to_be_perhaps_the_same() {
    var listed =
        Listing.of(
            Listing.track("1", "Harbour", "Moss Choir", null, 3),
            Listing.track("2", "Harbour", "The Moss Choir", null, 2),
            Listing.track("3", "Harbour (Live)", "The Moss Choir", null, 1),
            Listing.track("4", "Harbour", "Juno Harrow", null, 4));

    assertThat(ofSong(listed, new Question.OfSong("Harbour", null, null)).page())
        .filteredOn(Song::uncertain)
        .extracting(song -> song.rows().getFirst().row())
        .containsExactly("2");
  }

  @Test
  void songs_that_nobody_is_named_for_stay_apart() {
    var listed =
        Listing.of(
            Listing.track("1", "Untitled", "Various Artists"),
            Listing.track("2", "Untitled", "Various Artists"));

    var found = ofArtist(listed, "Various Artists", FIRST);

    assertThat(found.songs()).isEqualTo(2);
    assertThat(found.page()).hasSize(2);
    assertThat(found.page().getLast().uncertain()).isTrue();
  }

  private static Matches ofArtist(Listing listed, String name, Page page) {
    return pages(listed, NameFilters.artist(name), new Question.OfArtist(name), page);
  }

  private static Matches ofSong(Listing listed, Question.OfSong question) {
    return pages(listed, SongSearch.tiers(question), question, FIRST);
  }

  private static Matches pages(Listing listed, Tiers tiers, Question question, Page page) {
    var session = listed.session();
    var pages =
        new SongPages(
            session,
            tiers,
            row ->
                question instanceof Question.OfSong song
                    ? RowMatch.song(song, row)
                    : RowMatch.artist(((Question.OfArtist) question).name(), row));
    return pages.matches(session.count(tiers.all(), 10_000), page);
  }
}
