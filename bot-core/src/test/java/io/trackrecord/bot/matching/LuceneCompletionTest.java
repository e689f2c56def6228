package io.trackrecord.bot.matching;

import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.published.PublishedCatalog;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleCatalog.class)
class LuceneCompletionTest extends CompletionContract {

  private PublishedCatalog sample;

  @BeforeEach
  void open(PublishedCatalog catalog) {
    sample = catalog;
  }

  @Override
  <T> T ask(Function<TrackCatalog, T> question) {
    return sample.ask(question);
  }
}
