package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.track.Track;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowMatchTest {

  private static final Track ROW =
      Listing.track("1", "Harbour Lights", "The Moss Choir; Ida Vell", "Night Boats", 1);

  @Test
  void a_name_as_written_is_exact_and_one_that_folds_to_it_the_same() {
    assertThat(RowMatch.artist(" The Moss Choir ", ROW).basis()).isEqualTo(MatchBasis.EXACT_NAME);
    assertThat(RowMatch.artist("the moss-choir", ROW).basis()).isEqualTo(MatchBasis.SAME_NAME);
    assertThat(RowMatch.title("Harbour Lights", ROW).basis()).isEqualTo(MatchBasis.EXACT_NAME);
    assertThat(RowMatch.title("HARBOUR LIGHTS", ROW).basis()).isEqualTo(MatchBasis.SAME_NAME);
    assertThat(RowMatch.album("night boats", ROW).basis()).isEqualTo(MatchBasis.SAME_NAME);
  }

  @Test
  void any_of_a_rows_artists_may_be_the_one_who_was_named() {
    assertThat(RowMatch.artist("Ida Vell", ROW).basis()).isEqualTo(MatchBasis.EXACT_NAME);
  }

  @Test
  void a_name_that_drops_something_is_similar_and_at_least_nearly_the_same() {
    var withoutThe = RowMatch.artist("Moss Choir", ROW);

    assertThat(withoutThe.basis()).isEqualTo(MatchBasis.SIMILAR_NAME);
    assertThat(withoutThe.similarity()).isBetween(Similarity.NEARLY_SAME, Similarity.LIFTED);
    assertThat(RowMatch.title("Harbour Lights (Live)", ROW).similarity())
        .isBetween(Similarity.NEARLY_SAME, 1.0);
    assertThat(RowMatch.artist("Moss Choirs", ROW).similarity()).isLessThan(Similarity.NEARLY_SAME);
  }

  @Test
  void a_guest_whom_only_the_title_names_is_never_a_sure_match() {
    var row = Listing.track("1", "Harbour Lights (feat. Ida Vell)", "The Moss Choir");

    assertThat(RowMatch.artist("Ida Vell", row))
        .isEqualTo(new RowMatch(MatchBasis.SIMILAR_NAME, Similarity.LIFTED));
  }

  @Test
  void a_song_matches_as_its_weakest_field_does() {
    assertThat(song("Harbour Lights", "The Moss Choir", null).basis())
        .isEqualTo(MatchBasis.EXACT_NAME);
    assertThat(song("harbour lights", "The Moss Choir", null).basis())
        .isEqualTo(MatchBasis.SAME_NAME);
    assertThat(song("Harbour Lights", "Moss Choir", null))
        .isEqualTo(RowMatch.artist("Moss Choir", ROW));
    assertThat(song("Harbour Lights", "The Moss Choir", "Old Mill").basis())
        .isEqualTo(MatchBasis.SIMILAR_NAME);
    assertThat(song("Harbour Lights", "The Moss Choir", "Night Boats").basis())
        .isEqualTo(MatchBasis.EXACT_NAME);
  }

  @Test
  void a_title_alone_is_never_a_sure_song() {
    assertThat(song("Harbour Lights", null, null))
        .isEqualTo(new RowMatch(MatchBasis.SIMILAR_NAME, RowMatch.TITLE_ALONE));
    assertThat(song("Harbour Lights", null, "Night Boats").basis())
        .isEqualTo(MatchBasis.SIMILAR_NAME);
  }

  @Test
  void a_field_that_the_row_does_not_have_is_not_like_anything() {
    var bare = Listing.track("1", "Harbour Lights", "The Moss Choir");

    assertThat(RowMatch.album("Night Boats", bare).similarity()).isZero();
  }

  @Test
  void a_text_matches_by_a_whole_name_or_else_by_words() {
    assertThat(RowMatch.byWholeName("Ida Vell").apply(ROW))
        .isEqualTo(new RowMatch(MatchBasis.EXACT_NAME, 1));
    assertThat(RowMatch.byWholeName("harbour lights").apply(ROW))
        .isEqualTo(new RowMatch(MatchBasis.SAME_NAME, 1));
    assertThat(RowMatch.byWholeName("harbour").apply(ROW)).isEqualTo(RowMatch.BY_WORDS);
  }

  @Test
  void the_surest_match_is_first_and_of_equally_sure_ones_the_most_similar() {
    var exact = new RowMatch(MatchBasis.EXACT_NAME, 1);
    var same = new RowMatch(MatchBasis.SAME_NAME, 1);
    var near = new RowMatch(MatchBasis.SIMILAR_NAME, 0.9);
    var far = new RowMatch(MatchBasis.SIMILAR_NAME, 0.5);

    assertThat(Stream.of(RowMatch.BY_WORDS, far, near, same, exact).sorted(RowMatch.BEST_FIRST))
        .containsExactly(exact, same, near, far, RowMatch.BY_WORDS);
  }

  @Test
  void what_rows_of_the_same_artists_match_like_also_depends_on_their_titles() {
    var byArtist = RowMatch.byArtist("Juno Harrow");
    var without = Listing.track("1", "Old Mill", "Ida Vell");
    var with = Listing.track("2", "Old Mill (feat. Juno Harrow)", "Ida Vell");

    assertThat(byArtist.apply(without).similarity()).isLessThan(Similarity.NEARLY_SAME);
    assertThat(byArtist.apply(with).similarity()).isEqualTo(Similarity.LIFTED);
  }

  private static RowMatch song(String title, @Nullable String artist, @Nullable String album) {
    return RowMatch.song(new Question.OfSong(title, artist, album), ROW);
  }
}
