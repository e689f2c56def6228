package io.trackrecord.bot.health;

import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.TrackCatalog;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/// A source that answers other threads than the test's once it may.
///
/// @param source the source itself
/// @param test the thread that is always answered
/// @param proceed opened once others may be answered
record Halting(CatalogSource source, Thread test, CountDownLatch proceed) implements CatalogSource {

  @Override
  public <T> T ask(Function<TrackCatalog, T> question) {
    try {
      if (!Thread.currentThread().equals(test)) {
        proceed.await();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return source.ask(question);
  }
}
