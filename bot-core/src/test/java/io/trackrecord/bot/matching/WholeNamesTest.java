package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.matching.name.Tiers;
import io.trackrecord.bot.matching.name.WordStatistics;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholeNamesTest {

  private final Listing listed =
      Listing.among(
          Listing.track("title", "Meridian", "Ida Vell"),
          Listing.track("artist", "Old Mill", "Meridian"),
          Listing.track("both", "Meridian", "Meridian"),
          Listing.track("word", "Meridian Street", "Moss Choir"));

  @Test
  void a_text_that_is_only_a_title_finds_its_rows() {
    var filters = filters(listed, "old mill");

    assertThat(filters).hasSize(1);
    assertThat(listed.rows(filters.getFirst())).containsExactly("artist");
  }

  @Test
  void a_text_that_is_only_an_artists_name_finds_its_rows() {
    var filters = filters(listed, "IDA VELL");

    assertThat(filters).hasSize(1);
    assertThat(listed.rows(filters.getFirst())).containsExactly("title");
  }

  @Test
  void a_text_that_is_no_whole_name_finds_nothing() {
    assertThat(filters(listed, "meridian old")).isEmpty();
  }

  @Test
  void rows_with_title_and_artist_of_the_name_come_first() {
    var tiers = Tiers.ofNames(filters(listed, "Meridian"));

    assertThat(tiers.size()).isEqualTo(3);
    assertThat(listed.rows(tiers.only(0))).containsExactly("both");
    assertThat(listed.rows(tiers.all())).containsExactlyInAnyOrder("both", "title", "artist");
  }

  @Test
  void the_kind_of_name_in_which_the_words_are_rarer_comes_next() {
    var titles = new ArrayList<Track>();
    for (var i = 0; i < 20; i++) {
      titles.add(Listing.track("t" + i, "Meridian", "Jyq" + i));
    }
    titles.add(Listing.track("artist", "Old Mill", "Meridian"));
    titles.addAll(Listing.others(40));
    var common = Listing.of(titles);
    var tiers = Tiers.ofNames(filters(common, "Meridian"));

    assertThat(common.rows(tiers.only(1))).containsExactly("artist");
    assertThat(common.rows(tiers.only(2))).hasSize(20);
  }

  private static List<RowFilter> filters(Listing listed, String text) {
    var session = listed.session();
    return WholeNames.of(session, new WordStatistics(session), text, NameWords.ofQuery(text));
  }
}
