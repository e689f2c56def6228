package io.trackrecord.slack.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The ids of the requests of the last ten minutes, so that one which Slack sends again is answered
/// once. Slack tries again for about five minutes.
///
/// This and [RequestLimit] are all that the bot remembers. Safe for use by many threads.
final class SeenIds {

  private static final Duration MEMORY = Duration.ofMinutes(10);
  private static final int MOST = 20_000;

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
      var isOver = oldest.next().getValue().isBefore(now.minus(MEMORY));
      if (!isOver && seen.size() < MOST) {
        break;
      }
      oldest.remove();
    }
    return seen.putIfAbsent(id, now) == null;
  }
}
