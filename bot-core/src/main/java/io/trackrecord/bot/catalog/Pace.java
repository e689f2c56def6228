package io.trackrecord.bot.catalog;

import java.time.Duration;

/// How long a search may take, and how long it goes on before it lets others use its core. Used by
/// one thread.
///
/// A search for words takes tens of milliseconds. Where all cores are at one, a thread that wakes
/// up for a link or a keystroke would wait until the system takes a core away from them: for three
/// milliseconds on Linux, which is thirty times as long as it works.
final class Pace {

  /// The longest that a search works, in nanoseconds, before it gives way.
  private static final long STRETCH = 300_000;

  private final long deadline;
  private long since;

  /// @param most how long the search may take, from now on
  Pace(Duration most) {
    this.since = System.nanoTime();
    this.deadline = since + most.toNanos();
  }

  /// How many nanoseconds are left; negative where its time is over.
  long left() {
    return deadline - System.nanoTime();
  }

  /// To be called between two steps of the work, every few microseconds or more seldom: costs some
  /// nanoseconds, and a call of the system now and then.
  ///
  /// @return the time at the end of it, as [System#nanoTime()] has it
  /// @throws CatalogTimeoutException where the time of the search is over
  @SuppressWarnings("ThreadPriorityCheck") // Nothing depends on who goes first but who waits.
  long step() {
    var now = System.nanoTime();
    if (now - deadline > 0) {
      throw new CatalogTimeoutException("the search took too long");
    }
    if (now - since > STRETCH) {
      Thread.yield();
      since = System.nanoTime();
      return since;
    }
    return now;
  }
}
