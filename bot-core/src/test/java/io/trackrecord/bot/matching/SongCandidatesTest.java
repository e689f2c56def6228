package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.matching.name.WordStatistics;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SongCandidatesTest {

  private final Listing listed =
      Listing.among(
          Listing.track("lanterns", "Paper Lanterns", "Kestrel Vane", "Night Boats", 9),
          Listing.track("mill", "Windmill Ballad", "Juno Harrow", "Thistledown", 8),
          Listing.track("tram", "Соломенный Трамвай", "Ника Вель"));

  @ParameterizedTest(name = "{0}: \"{1}\" by \"{2}\"")
  @CsvSource({
    "a misspelt title, Papre Lantrens, Kestrel Vane",
    "a misspelt artist, Paper Lanterns, Kestral Vayne",
    "both misspelt, Papper Lantern, Kestrl Vane",
    "title and artist swapped, Kestrel Vane, Paper Lanterns",
    "words run together, PaperLanterns, KestrelVane",
    "a track number in front, 03. Paper Lanterns, Kestrel Vane",
    "the artist in the title, Kestrel Vane - Paper Lanterns, Kestrel Vane",
    "a guest who is not credited, Paper Lanterns, Kestrel Vane & Somebody",
    "one word less, Lanterns, Kestrel Vane",
  })
  void a_song_is_a_candidate_in_spite_of_such_slips(String what, String title, String artist) {
    assertThat(rows(question(title, artist))).as(what).startsWith("lanterns");
  }

  @Test
  void a_title_alone_may_hold_the_artist() {
    assertThat(rows(question("Kestrel Vane Paper Lanterns", null))).startsWith("lanterns");
    assertThat(rows(question("Kestral Vane Papre Lanterns", null))).startsWith("lanterns");
  }

  @Test
  void a_song_is_a_candidate_in_another_script() {
    assertThat(rows(question("Solomennyy Tramvay", "Nika Vel"))).startsWith("tram");
    assertThat(rows(question("Соломенный Трамвйа", "Ника Вель"))).startsWith("tram");
  }

  @Test
  void words_of_an_album_find_its_songs_where_no_name_is_like_the_question() {
    assertThat(rows(question("Thistledown", "Harrow"))).startsWith("mill");
    assertThat(rows(new Question.OfSong("Ballad", null, "Thistledown"))).startsWith("mill");
  }

  @Test
  void a_row_that_shares_no_word_is_no_candidate() {
    assertThat(rows(question("Paper Lanterns", "Kestrel Vane"))).containsExactly("lanterns");
    assertThat(rows(question("Zzyzx", "Qqqqq"))).isEmpty();
    assertThat(rows(question("\u0000", "\uD800"))).isEmpty();
  }

  @Test
  void each_row_is_a_candidate_once_in_however_many_looks_it_was_found() {
    assertThat(rows(new Question.OfSong("Papre Lanterns", "Kestral Vane", "Night Boats")))
        .containsExactly("lanterns");
  }

  @Test
  void a_row_with_more_of_the_words_has_the_better_rank() {
    var two =
        Listing.among(
            Listing.track("one", "Paper Mill", "Ida Vell"),
            Listing.track("both", "Paper Lanterns", "Ida Vell"));
    var ranked =
        candidates(two, question("Paper Lanterns", "Moss Choir")).stream()
            .sorted(Comparator.comparingInt(SongCandidates.Candidate::wordsRank))
            .map(each -> each.track().row())
            .toList();

    assertThat(ranked).containsExactly("both", "one");
  }

  /// The candidates, most like first.
  private List<String> rows(Question.OfSong question) {
    return candidates(listed, question).stream()
        .sorted(Comparator.comparingDouble(each -> -each.like().order()))
        .map(each -> each.track().row())
        .toList();
  }

  private static List<SongCandidates.Candidate> candidates(
      Listing listed, Question.OfSong question) {
    var session = listed.session();
    var statistics = new WordStatistics(session);
    var likeness = new SongLikeness(question, statistics::weight);
    return List.copyOf(new SongCandidates(session, statistics, likeness).of(question));
  }

  private static Question.OfSong question(String title, @Nullable String artist) {
    return new Question.OfSong(title, artist, null);
  }
}
