package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.data.name.Similarity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SongSearchTest {

  private final Listing listed =
      Listing.among(
          Listing.track("plain", "Paper Lanterns", "Moss Choir", "Night Boats", 9),
          Listing.track("again", "Paper Lanterns", "Moss Choir", "Old Mill", 8),
          Listing.track("the", "Paper Lanterns", "The Moss Choir"),
          Listing.track("live", "Paper Lanterns (Live)", "Moss Choir"),
          Listing.track("other", "Paper Lanterns", "Juno Harrow"),
          Listing.track("street", "Lantern Street", "Moss Choir"));

  @Test
  void the_same_names_come_first_then_a_nearly_equal_artist_then_a_nearly_equal_title() {
    var tiers = SongSearch.tiers(question("paper lanterns", "moss choir"));

    assertThat(listed.rows(tiers, 0)).containsExactly("plain", "again");
    assertThat(listed.rows(tiers, 1)).containsExactly("the");
    assertThat(listed.rows(tiers, 2)).containsExactly("live");
    assertThat(tiers.words()).isNull();
    assertThat(tiers.ranksByMatch()).isTrue();
  }

  @Test
  void a_title_alone_finds_every_artists_song_of_that_title() {
    var tiers = SongSearch.tiers(question("Paper Lanterns", null));

    assertThat(listed.rows(tiers, 0)).containsExactlyInAnyOrder("plain", "again", "the", "other");
    assertThat(listed.rows(tiers, 1)).containsExactly("live");
  }

  @Test
  void an_album_narrows_every_tier() {
    var tiers =
        SongSearch.tiers(new Question.OfSong("Paper Lanterns", "Moss Choir", "night boats"));

    assertThat(listed.rows(tiers.all())).containsExactly("plain");
  }

  @Test
  void a_misspelt_song_is_an_answer_once_with_all_its_rows() {
    var like = like(question("Papper Lantrens", "Mos Choir"));

    assertThat(like.answers()).extracting(SongSearchTest::row).containsOnlyOnce("plain");
    assertThat(like.answers()).extracting(SongCandidates.Candidate::song).doesNotHaveDuplicates();
    assertThat(listed.rows(like.rows())).contains("plain", "again");
  }

  @Test
  void answers_and_offers_have_no_song_in_common() {
    var like = like(question("Papper Lantrens", "Mos Choir"));

    assertThat(like.all()).extracting(SongCandidates.Candidate::song).doesNotHaveDuplicates();
    assertThat(like.all())
        .hasSize(like.answers().size() + like.offers().size())
        .startsWith(like.answers().getFirst());
  }

  @Test
  void a_song_of_the_same_title_by_somebody_else_is_offered_and_no_answer() {
    var like = like(question("Paper Lantrens", "Kestrel Vane"));

    assertThat(like.answers()).isEmpty();
    assertThat(like.offers()).extracting(SongSearchTest::row).contains("plain", "other");
    assertThat(listed.rows(like.rows())).isEmpty();
  }

  @Test
  void another_song_of_the_artist_is_no_answer() {
    var like = like(question("Winter Sonata", "Moss Choir"));

    assertThat(like.answers()).isEmpty();
  }

  @Test
  void what_is_only_like_the_question_is_never_nearly_the_same() {
    var like = like(question("Papper Lantrens", "Mos Choir"));

    for (var answer : like.answers()) {
      var match = like.match().apply(answer.track());
      assertThat(match.basis()).isEqualTo(MatchBasis.SIMILAR_NAME);
      assertThat(match.similarity())
          .isBetween(Similarity.DIFFERENT * SongSearch.LIKE_ENOUGH, Similarity.DIFFERENT);
    }
  }

  @Test
  void answers_come_most_like_first() {
    var like = like(question("Papper Lantrens", "Mos Choir"));
    var orders = like.answers().stream().map(each -> each.like().order()).toList();

    assertThat(orders).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void nothing_is_like_words_that_no_row_has() {
    var like = like(question("Zzyzx", "Qqqqq"));

    assertThat(like.answers()).isEmpty();
    assertThat(like.offers()).isEmpty();
    assertThat(List.copyOf(like.all().toList())).isEmpty();
  }

  private LikeSongs like(Question.OfSong question) {
    return new SongSearch(listed.session()).like(question);
  }

  private static String row(SongCandidates.Candidate candidate) {
    return candidate.track().row();
  }

  private static Question.OfSong question(String title, @Nullable String artist) {
    return new Question.OfSong(title, artist, null);
  }
}
