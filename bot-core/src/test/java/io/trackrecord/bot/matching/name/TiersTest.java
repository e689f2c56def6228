package io.trackrecord.bot.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.engine.WordSearch;
import io.trackrecord.bot.matching.Listing;
import java.util.List;
import org.junit.jupiter.api.Test;

class TiersTest {

  private final Listing listed =
      Listing.of(
          Listing.track("plain", "Harbour Lights", "Moss Choir"),
          Listing.track("live", "Harbour Lights (Live)", "Moss Choir"),
          Listing.track("street", "Harbour Street", "Ida Vell"),
          Listing.track("mill", "Old Mill", "Ida Vell"));

  private final RowFilter same = NameFilters.title("Harbour Lights");
  private final RowFilter nearly = NameFilters.nearlyTitle("Harbour Lights");

  private final WordSearch harbour =
      new WordSearch(
          new RowFilter.HasWords(QueryWords.exactly(List.of("harbour"), QueryWords.SONG), 1),
          0,
          RowFilter.EVERYTHING);

  @Test
  void a_tier_holds_only_the_rows_that_no_surer_tier_has() {
    var tiers = Tiers.ofNames(List.of(same, nearly));

    assertThat(listed.rows(tiers.only(0))).containsExactly("plain");
    assertThat(listed.rows(tiers.only(1))).containsExactly("live");
  }

  @Test
  void the_search_by_words_comes_last_and_adds_what_no_name_found() {
    var tiers = new Tiers(List.of(same, nearly), harbour, false);

    assertThat(tiers.size()).isEqualTo(3);
    assertThat(tiers.isByWords(1)).isFalse();
    assertThat(tiers.isByWords(2)).isTrue();
    assertThat(listed.rows(tiers, 2)).containsExactly("street");
  }

  @Test
  void words_alone_find_every_row_that_has_them() {
    var tiers = new Tiers(List.of(), harbour, false);

    assertThat(tiers.size()).isEqualTo(1);
    assertThat(listed.rows(tiers, 0)).containsExactlyInAnyOrder("plain", "live", "street");
  }

  @Test
  void all_rows_are_those_of_every_tier_together() {
    assertThat(listed.rows(Tiers.ofNames(List.of(same, nearly)).all()))
        .containsExactlyInAnyOrder("plain", "live");
    assertThat(listed.rows(new Tiers(List.of(same), harbour, false).all()))
        .containsExactlyInAnyOrder("plain", "live", "street");
    assertThat(listed.rows(new Tiers(List.of(), harbour, false).all()))
        .containsExactlyInAnyOrder("plain", "live", "street");
  }

  @Test
  void without_any_tier_there_are_no_rows() {
    var none = Tiers.ofNames(List.of());

    assertThat(none.size()).isZero();
    assertThat(listed.rows(none.all())).isEmpty();
  }

  @Test
  void the_filter_of_a_search_by_words_also_holds_beside_names() {
    var byIda =
        new WordSearch(harbour.words(), 0, RowFilter.both(NameFilters.credited("Ida Vell"), same));

    assertThat(listed.rows(new Tiers(List.of(nearly), byIda, false).all()))
        .containsExactlyInAnyOrder("plain", "live");
  }
}
