package io.trackrecord.bench.news;

import io.trackrecord.bot.watch.Pace;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// A time that passes only where somebody waits, and then at once.
final class DrivenTime implements Pace.Time {

  private final AtomicLong now = new AtomicLong();

  @Override
  public long nanos() {
    return now.get();
  }

  @Override
  public void pass(Duration length) {
    now.addAndGet(length.toNanos());
  }

  /// How much has passed since the start.
  Duration passed() {
    return Duration.ofNanos(now.get());
  }
}
