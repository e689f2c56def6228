package io.trackrecord.slack.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Detects requests that Slack sends again, which it does for about five minutes. Remembers the ids
/// of the last ten minutes.
///
/// Thread-safe.
final class SeenIds {

  private static final Duration RETENTION = Duration.ofMinutes(10);
  private static final int MAX_IDS = 20_000;

  private final Clock clock;
  private final Map<String, Instant> seen = new LinkedHashMap<>();

  SeenIds(Clock clock) {
    this.clock = clock;
  }

  /// Records the id. Returns false if it was recorded before.
  synchronized boolean isNew(String id) {
    var now = clock.instant();
    var oldest = seen.entrySet().iterator();
    while (oldest.hasNext()) {
      var isOver = oldest.next().getValue().isBefore(now.minus(RETENTION));
      if (!isOver && seen.size() < MAX_IDS) {
        break;
      }
      oldest.remove();
    }
    return seen.putIfAbsent(id, now) == null;
  }
}
