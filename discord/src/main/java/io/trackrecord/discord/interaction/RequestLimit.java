package io.trackrecord.discord.interaction;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often one user may ask within a minute. Kept in memory only, for the users who asked last,
/// and forgotten after the minute. Safe for use by many threads.
public final class RequestLimit {

  /// Users remembered at most; beyond it, whoever asked longest ago is forgotten.
  private static final int MOST_USERS = 10_000;

  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private final int most;
  private final InstantSource clock;
  private final LinkedHashMap<Long, Window> windows;

  /// @param most how many requests a minute
  public RequestLimit(int most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
    this.windows =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Long, Window> eldest) {
            return size() > MOST_USERS;
          }
        };
  }

  /// Counts one request of the user.
  ///
  /// @return 0 where it is allowed, or after how many seconds the next one will be
  public synchronized long secondsToWait(long user) {
    var now = clock.millis();
    var window = windows.get(user);
    if (window == null || now - window.start() >= MINUTE || now < window.start()) {
      windows.put(user, new Window(now, 1));
      return 0;
    }
    if (window.requests() < most) {
      windows.put(user, new Window(window.start(), window.requests() + 1));
      return 0;
    }
    return Math.max(1, (window.start() + MINUTE - now + 999) / 1000);
  }

  private record Window(long start, int requests) {}
}
