package io.trackrecord.bot.watch;

import java.time.Duration;
import java.util.LinkedHashMap;

/// Gives turns, with a pause between two of the same holder: so a platform's limits are kept. Safe
/// for use by many threads.
public final class Pace {

  /// Holders remembered at most. Whoever had a turn longest ago is forgotten first, and by then the
  /// pause is over.
  private static final int MAX_HOLDERS = 10_000;

  private final Duration pause;
  private final Time time;
  private final LinkedHashMap<String, Long> next = new LinkedHashMap<>();

  /// Tells the time, and lets it pass.
  public interface Time {

    /// The machine's own.
    Time REAL =
        new Time() {
          @Override
          public long nanos() {
            return System.nanoTime();
          }

          @Override
          public void pass(Duration length) throws InterruptedException {
            Thread.sleep(length);
          }
        };

    /// Nanoseconds since any moment.
    long nanos();

    /// Blocks until so much time has passed.
    void pass(Duration length) throws InterruptedException;
  }

  /// @param pause from one turn of a holder to its next
  public Pace(Duration pause, Time time) {
    this.pause = pause;
    this.time = time;
  }

  /// Waits for the holder's next turn. Blocks.
  public void await(String holder) throws InterruptedException {
    long wait;
    synchronized (next) {
      var now = time.nanos();
      var turn = Math.max(now, next.getOrDefault(holder, now));
      next.putLast(holder, turn + pause.toNanos());
      if (next.size() > MAX_HOLDERS) {
        next.pollFirstEntry();
      }
      wait = turn - now;
    }
    if (wait > 0) {
      time.pass(Duration.ofNanos(wait));
    }
  }
}
