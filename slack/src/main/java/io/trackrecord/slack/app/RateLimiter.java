package io.trackrecord.slack.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Limits the requests per user and minute. Thread-safe.
final class RateLimiter {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MAX_USERS = 10_000;

  private final int requests;
  private final Clock clock;
  private final Map<String, Deque<Instant>> byUser = new HashMap<>();

  RateLimiter(int requestsPerMinute, Clock clock) {
    this.requests = requestsPerMinute;
    this.clock = clock;
  }

  /// Counts a request. Returns how many seconds the user has to wait, or 0 if the request is
  /// allowed.
  synchronized long secondsToWait(String user) {
    var now = clock.instant();
    if (byUser.size() > MAX_USERS) {
      byUser.values().removeIf(times -> isOver(times.getLast(), now));
    }
    var times = byUser.computeIfAbsent(user, _ -> new ArrayDeque<>());
    while (!times.isEmpty() && isOver(times.getFirst(), now)) {
      times.removeFirst();
    }
    if (times.size() < requests) {
      times.addLast(now);
      return 0;
    }
    var wait = Duration.between(now, times.getFirst().plus(WINDOW));
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  private static boolean isOver(Instant time, Instant now) {
    return !time.plus(WINDOW).isAfter(now);
  }
}
