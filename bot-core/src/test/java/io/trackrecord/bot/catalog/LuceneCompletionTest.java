package io.trackrecord.bot.catalog;

import io.trackrecord.bot.SampleCatalog;
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
