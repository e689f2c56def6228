package io.trackrecord.bot.engine;

import io.trackrecord.bot.catalog.CatalogTimeoutException;
import java.time.Duration;

/// When the work on a question is given up.
///
/// @param nanoTime the moment, as [System#nanoTime()] has it
/// @param span how long the work may take in all
public record Deadline(long nanoTime, Duration span) {

  /// The deadline that lies so far ahead.
  public static Deadline in(Duration span) {
    return new Deadline(System.nanoTime() + span.toNanos(), span);
  }

  /// Whether it has passed.
  public boolean hasPassed() {
    return System.nanoTime() - nanoTime >= 0;
  }

  /// Ends the work where the deadline has passed. Costs some nanoseconds.
  ///
  /// @throws CatalogTimeoutException where it has
  public void check() {
    if (hasPassed()) {
      throw new CatalogTimeoutException("the search took too long");
    }
  }
}
