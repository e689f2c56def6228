package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.published.PublishedCatalog;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCatalog.class)
class LuceneCatalogTest extends TrackCatalogContract {

  private PublishedCatalog sample;

  @BeforeEach
  void open(PublishedCatalog catalog) {
    sample = catalog;
  }

  @Override
  <T> T ask(Function<TrackCatalog, T> question) {
    return sample.ask(question);
  }

  @Test
  void a_query_that_takes_too_long_is_given_up() throws IOException {
    var limits = new CatalogLimits(Duration.ZERO);
    try (var hurried = PublishedCatalog.open(SampleCatalog.DATA_DIR, limits, _ -> {})) {
      assertThatThrownBy(
              () ->
                  hurried.ask(c -> c.artist(new Question.OfArtist("Halden Brix"), new Page(0, 10))))
          .isInstanceOf(CatalogTimeoutException.class);
    }
    assertThat(sample.ask(TrackCatalog::summary).sample()).isTrue();
  }

  @Test
  void what_is_not_counted_to_the_end_is_said_to_be_more_and_ranked_all_the_same()
      throws IOException {
    var limits = new CatalogLimits(Duration.ofMinutes(1), 5);
    var question = new Question.OfText("paper", null, null, null, null, null);
    var all = ask(catalog -> catalog.search(question, new Page(0, 10)));
    try (var capped = PublishedCatalog.open(SampleCatalog.DATA_DIR, limits, _ -> {})) {
      var found = capped.ask(catalog -> catalog.search(question, new Page(0, 10)));
      assertThat(all.isAtLeast()).isFalse();
      assertThat(found.isAtLeast()).isTrue();
      assertThat(found.tracks()).isBetween(5L, all.tracks() - 1);
      assertThat(found.songs()).isLessThan(all.songs());
      assertThat(found.datasets())
          .extracting(DatasetCount::dataset)
          .containsExactlyInAnyOrderElementsOf(
              all.datasets().stream().map(DatasetCount::dataset).toList());
      assertThat(found.page()).isEqualTo(all.page());
    }
  }
}
