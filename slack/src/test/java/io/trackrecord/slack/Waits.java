package io.trackrecord.slack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// How long tests wait for what has to happen.
final class Waits {

  static final Duration LONG = Duration.ofSeconds(60);

  /// Waits until something holds.
  ///
  /// @throws AssertionError where it does not in time
  static void until(String what, BooleanSupplier holds) throws InterruptedException {
    var end = System.nanoTime() + LONG.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("waited for: " + what);
      }
      Thread.sleep(10);
    }
  }

  private Waits() {}
}
