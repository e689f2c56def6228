package io.trackrecord.bot.catalog;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets few threads at once do what costs most, one behind the other as they came: looking for
/// words, which takes tens of milliseconds where a link or a listed name takes less than one. There
/// are more threads than cores to answer: unless all of them wait for their turn, what is quick
/// finds a free one, and shares a core with few others. Safe for use by several threads; a turn
/// cannot be taken within another.
final class Turns {

  /// Nobody waits for a turn.
  static final Turns NONE = new Turns(Integer.MAX_VALUE);

  private final Semaphore free;

  /// @param atOnce how many have their turn at once
  Turns(int atOnce) {
    this.free = new Semaphore(atOnce, true);
  }

  /// As many at once as there are cores.
  static Turns ofCores() {
    return new Turns(Runtime.getRuntime().availableProcessors());
  }

  /// What is done in a turn.
  @FunctionalInterface
  interface Work<T> {
    T get() throws IOException;
  }

  /// Does something once it is its turn.
  ///
  /// @param nanos how long it may wait for that
  /// @throws CatalogTimeoutException where it waited that long, or the thread was interrupted
  <T> T take(long nanos, Work<T> work) throws IOException {
    try {
      if (!free.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
        throw new CatalogTimeoutException("others had their turn for too long");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CatalogTimeoutException("interrupted while others had their turn");
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
