package io.trackrecord.bench.news;

import io.trackrecord.bot.watch.Pace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// A platform's limit: so many requests of a holder within any span of time.
final class RateWindow {

  private final int most;
  private final Duration span;
  private final Pace.Time time;
  private final Map<String, Deque<Long>> taken = new HashMap<>();

  RateWindow(int most, Duration span, Pace.Time time) {
    this.most = most;
    this.span = span;
    this.time = time;
  }

  /// Counts a request, and tells whether it is one too many.
  synchronized boolean isOver(String holder) {
    var now = time.nanos();
    var times = taken.computeIfAbsent(holder, _ -> new ArrayDeque<>());
    while (!times.isEmpty() && times.getFirst() <= now - span.toNanos()) {
      times.removeFirst();
    }
    if (times.size() >= most) {
      return true;
    }
    times.addLast(now);
    return false;
  }
}
