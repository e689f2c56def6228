package io.trackrecord.bot.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.matching.Listing;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordStatisticsTest {

  @Test
  void a_word_is_as_frequent_as_in_titles_or_artists_whichever_are_more() {
    var statistics =
        new WordStatistics(
            Listing.of(
                    Listing.track("1", "Harbour", "Ida Vell"),
                    Listing.track("2", "Harbour Moss", "Ida Vell"),
                    Listing.track("3", "Old Mill", "Moss Harbour", "Harbour", 1))
                .session());

    assertThat(statistics.frequency("harbour")).isEqualTo(2);
    assertThat(statistics.frequency("moss")).isEqualTo(1);
    assertThat(statistics.frequency("ida")).isEqualTo(2);
    assertThat(statistics.frequency("nothing")).isZero();
  }

  @Test
  void a_rarer_word_weighs_more_and_none_weighs_less_than_nothing() {
    var statistics = withCommon(60);

    assertThat(statistics.weight("rare")).isGreaterThan(statistics.weight("common"));
    assertThat(statistics.weight("unlisted")).isGreaterThan(statistics.weight("rare"));
    assertThat(statistics.weight("common")).isPositive();
    assertThat(statistics.weight(60)).isEqualTo(statistics.weight("common"));
  }

  @Test
  void a_word_that_fewer_than_fifty_rows_have_may_be_misspelt() {
    assertThat(withCommon(50).isRare("common")).isFalse();
    assertThat(withCommon(49).isRare("common")).isTrue();
    assertThat(withCommon(1).isRare("unlisted")).isTrue();
  }

  @Test
  void the_telling_words_are_the_rarest_that_carry_most_of_the_weight() {
    assertThat(withCommon(60).telling(List.of("common", "rare"))).containsExactly("rare");
    assertThat(withCommon(60).telling(List.of("rare", "single")))
        .containsExactlyInAnyOrder("rare", "single");
  }

  @Test
  void a_word_that_is_not_listed_tells_nothing() {
    assertThat(withCommon(60).telling(List.of("common", "unlisted"))).containsExactly("common");
    assertThat(withCommon(60).telling(List.of("unlisted"))).isEmpty();
    assertThat(withCommon(60).telling(List.of())).isEmpty();
  }

  /// Statistics over rows of which so many have the word "common", one "rare" and one "single".
  private static WordStatistics withCommon(int count) {
    var tracks = new ArrayList<Track>();
    for (var i = 0; i < count; i++) {
      tracks.add(Listing.track("c" + i, "Common", "Ida Vell"));
    }
    tracks.add(Listing.track("r", "Rare", "Moss Choir"));
    tracks.add(Listing.track("s", "Single", "Moss Choir"));
    tracks.addAll(Listing.others(30));
    return new WordStatistics(Listing.of(tracks).session());
  }
}
