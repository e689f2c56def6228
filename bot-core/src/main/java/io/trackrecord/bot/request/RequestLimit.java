package io.trackrecord.bot.request;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;

/// Limits how often one user may ask within any minute. Safe for use by many threads.
///
/// Nothing but the times of the last minute is kept, in memory, for at most [#MAX_USERS] users.
///
/// @param <U> what tells users apart, such as an id
public final class RequestLimit<U> {

  /// Users remembered at most; beyond that, whoever was allowed to ask longest ago is forgotten.
  public static final int MAX_USERS = 10_000;

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int requests;
  private final InstantSource clock;
  private long refused;

  /// When each user was allowed to ask, oldest first; the user who was allowed last comes last.
  private final LinkedHashMap<U, Deque<Instant>> asked = new LinkedHashMap<>();

  /// @param requestsPerMinute how many requests one user may make within any minute, at least 1
  /// @param clock the time
  public RequestLimit(int requestsPerMinute, InstantSource clock) {
    if (requestsPerMinute < 1) {
      throw new IllegalArgumentException(requestsPerMinute + " requests a minute are none");
    }
    this.requests = requestsPerMinute;
    this.clock = clock;
  }

  /// Counts one request of the user, unless it is one too many.
  ///
  /// @return 0 where it is allowed, or after how many seconds the next one will be
  public synchronized long secondsToWait(U user) {
    var now = clock.instant();
    forgetIdle(now);
    var times = asked.getOrDefault(user, new ArrayDeque<>());
    while (!times.isEmpty() && !isRecent(times.getFirst(), now)) {
      times.removeFirst();
    }
    if (times.size() >= requests) {
      refused++;
      var left = Duration.between(now, times.getFirst().plus(WINDOW));
      return Math.max(1, left.plusMillis(999).toSeconds());
    }
    times.addLast(now);
    asked.putLast(user, times);
    if (asked.size() > MAX_USERS) {
      asked.pollFirstEntry();
    }
    return 0;
  }

  /// How many requests were one too many, of all users since the start.
  public synchronized long refused() {
    return refused;
  }

  /// How many users are remembered.
  synchronized int users() {
    return asked.size();
  }

  private void forgetIdle(Instant now) {
    while (!asked.isEmpty() && !isRecent(asked.firstEntry().getValue().getLast(), now)) {
      asked.pollFirstEntry();
    }
  }

  /// Whether it was within the last minute; a time to come is the mark of a clock that was put
  /// back.
  private static boolean isRecent(Instant time, Instant now) {
    return !time.isAfter(now) && time.plus(WINDOW).isAfter(now);
  }
}
