package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.track.Track;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SongAnswerTest {

  private static final Page FIRST = new Page(0, 10);

  private final Listing listed =
      Listing.among(
          EngineTracks.track("one", "1", "Paper Lanterns", "Moss Choir"),
          EngineTracks.track("two", "2", "Paper Lanterns", "Moss Choir"),
          EngineTracks.track("two", "3", "Paper Lanterns (Live)", "Moss Choir"),
          EngineTracks.track("one", "4", "Paper Lanterns", "Juno Harrow"),
          EngineTracks.track("one", "5", "Winter Boats", "The Kestrel Vane"),
          EngineTracks.track("one", "6", "Winter Boat", "Kestrel"));

  @Test
  void a_song_that_is_surely_found_comes_without_offers() {
    var found = song("Paper Lanterns", "Moss Choir");

    assertThat(found.basis()).contains(MatchBasis.EXACT_NAME);
    assertThat(found.page())
        .extracting(Song::title)
        .containsExactly("Paper Lanterns", "Paper Lanterns (Live)");
    assertThat(found.datasets())
        .containsExactly(new DatasetCount("two", 2, 2, 0), new DatasetCount("one", 1, 1, 0));
    assertThat(found.suggestions()).isEmpty();
  }

  @Test
  void names_that_are_nearly_the_same_are_an_answer_though_the_index_keeps_them_otherwise() {
    var others =
        Listing.among(
            EngineTracks.track("one", "1", "Прилив, ч. 2", "Марла Рой"),
            EngineTracks.track("one", "2", "Прилив, ч. 1", "Марла Рой"),
            EngineTracks.track("one", "3", "Прилив", "Отто Рой"));
    var found =
        new SongAnswer(others.session(), CatalogLimits.STANDARD)
            .of(new Question.OfSong("Прилив, часть 2", "Марла Рой", null), FIRST);

    assertThat(found.page()).first().extracting(Song::title).isEqualTo("Прилив, ч. 2");
    assertThat(found.similarity()).isGreaterThanOrEqualTo(Similarity.NEARLY_SAME);
  }

  @Test
  void a_title_alone_finds_its_songs_without_a_sure_basis_and_without_offers() {
    var found = song("Paper Lanterns", null);

    assertThat(found.basis()).contains(MatchBasis.SIMILAR_NAME);
    assertThat(found.similarity()).isEqualTo(RowMatch.TITLE_ALONE);
    assertThat(found.songs()).isEqualTo(3);
    assertThat(found.suggestions()).isEmpty();
  }

  @Test
  void beside_names_that_are_only_similar_other_songs_are_offered() {
    var found = song("Winter Boats", "Kestrel Vane");

    assertThat(found.basis()).contains(MatchBasis.SIMILAR_NAME);
    assertThat(found.page()).extracting(Song::title).containsExactly("Winter Boats");
    assertThat(found.suggestions()).extracting(Suggestion::name).containsExactly("Winter Boat");
  }

  @Test
  void a_song_that_is_only_like_the_question_is_below_nearly_the_same() {
    var found = song("Papper Lantrens", "Mos Choir");

    assertThat(found.page().getFirst().title()).isEqualTo("Paper Lanterns");
    assertThat(found.page().getFirst().rowCount()).isEqualTo(2);
    assertThat(found.basis()).contains(MatchBasis.SIMILAR_NAME);
    assertThat(found.similarity()).isLessThanOrEqualTo(Similarity.DIFFERENT);
  }

  @Test
  void a_song_of_the_same_title_by_somebody_else_is_offered_with_the_counts_of_the_index() {
    var found = song("Paper Lanterns", "Vexley Quill");

    assertThat(found.tracks()).isZero();
    assertThat(found.page()).isEmpty();
    assertThat(found.suggestions())
        .filteredOn(each -> each.by().equals("Moss Choir") && each.name().equals("Paper Lanterns"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.kind()).isEqualTo(NameKind.TITLE);
              assertThat(each.tracks()).isEqualTo(2);
              assertThat(each.datasets()).isEqualTo(2);
            });
  }

  @Test
  void an_artist_whose_song_is_not_listed_is_offered() {
    var found = song("Zzyzx", "Mos Choir");

    assertThat(found.tracks()).isZero();
    assertThat(found.suggestions())
        .filteredOn(each -> each.kind() == NameKind.ARTIST)
        .extracting(Suggestion::name)
        .containsExactly("Moss Choir");
  }

  @Test
  void no_name_is_offered_twice_or_beside_itself_on_the_page() {
    for (var title : List.of("Paper Lantrens", "Winter Boots", "Lanterns Live")) {
      for (var artist : List.of("Moss Choir", "Kestrel Vane", "Juno Harow")) {
        var found = song(title, artist);
        var shown = new ArrayList<String>();
        found.page().forEach(song -> shown.add(song.title() + " by " + song.artists().getFirst()));
        found.suggestions().stream()
            .filter(each -> each.kind() == NameKind.TITLE)
            .forEach(each -> shown.add(each.name() + " by " + each.by()));
        assertThat(shown).as(title + " by " + artist).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void nothing_is_found_where_no_word_is_listed() {
    assertThat(song("Zzyzx", "Qqqqqq")).isEqualTo(Matches.none(List.of()));
    assertThat(song("Zzyzx", null)).isEqualTo(Matches.none(List.of()));
  }

  @Test
  void pages_of_songs_that_are_only_like_the_question_are_cut_out_of_one_list() {
    var tracks = new ArrayList<Track>();
    for (var i = 0; i < 12; i++) {
      var word = "tale" + (char) ('a' + i);
      tracks.add(Listing.track("t" + i, "Paper Lanterns Ballad " + word, "Moss Choir"));
    }
    tracks.addAll(Listing.others(20));
    var many = Listing.of(tracks);
    var question = new Question.OfSong("Papper Lantrens Balad", "Mos Choir", null);
    var whole = answer(many, question, new Page(0, 100));
    var pages = new ArrayList<Song>();
    for (var offset = 0; offset < 20; offset += 5) {
      var page = answer(many, question, new Page(offset, 5));
      pages.addAll(page.page());
      assertThat(page.basis()).isEqualTo(whole.basis());
      assertThat(page.songs()).isEqualTo(12);
    }

    assertThat(pages).hasSize(12).isEqualTo(whole.page());
  }

  private Matches song(String title, @Nullable String artist) {
    return answer(listed, new Question.OfSong(title, artist, null), FIRST);
  }

  private static Matches answer(Listing listed, Question.OfSong question, Page page) {
    var limits = new CatalogLimits(Duration.ofMinutes(1));
    return new SongAnswer(listed.session(), limits).of(question, page);
  }
}
