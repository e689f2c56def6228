package io.trackrecord.bot.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.SampleCatalog;
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
  void aQueryThatTakesTooLongIsGivenUp() throws IOException {
    var limits = new CatalogLimits(Duration.ZERO);
    try (var hurried = PublishedCatalog.open(SampleCatalog.DATA_DIR, limits, _ -> {})) {
      assertThatThrownBy(
              () ->
                  hurried.ask(c -> c.artist(new Question.OfArtist("Halden Brix"), new Page(0, 10))))
          .isInstanceOf(CatalogTimeoutException.class);
    }
    assertThat(sample.ask(TrackCatalog::summary).sample()).isTrue();
  }
}
