package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.TrackCatalog;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SampleList.class)
class InMemoryCatalogTest extends TrackCatalogContract {

  private MatchingCatalog sample;

  @BeforeEach
  void open(MatchingCatalog catalog) {
    sample = catalog;
  }

  @Override
  <T> T ask(Function<TrackCatalog, T> question) {
    return question.apply(sample);
  }
}
