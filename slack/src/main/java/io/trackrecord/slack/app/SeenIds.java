package io.trackrecord.slack.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The ids of the requests of the last ten minutes, so that one which Slack sends again is answered
/// once. Slack tries again for about five minutes.
///
/// This and [RateLimiter] are all that the bot remembers. Safe for use by many threads.
final class SeenIds {

  private static final Duration RETENTION = Duration.ofMinutes(10);
  private static final int MAX_IDS = 20_000;

  private final Clock clock;
  private final Map<String, Instant> seen = new LinkedHashMap<>();

  SeenIds(Clock clock) {
    this.clock = clock;
  }

  /// Whether the id is new; from now on it is not.
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
