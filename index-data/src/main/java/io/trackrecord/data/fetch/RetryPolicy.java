package io.trackrecord.data.fetch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long a download waits and how often it tries again.
///
/// @param connect how long looking up a host may take, and connecting to it
/// @param headers how long a server may take to begin its answer
/// @param stall how long it may send nothing
/// @param first the wait before the first new try, doubled with each further one, by a random share
///   between a half and the whole
/// @param longest the longest wait, also where a server asks for more
/// @param tries how many tries in a row may bring nothing
public record RetryPolicy(
    Duration connect,
    Duration headers,
    Duration stall,
    Duration first,
    Duration longest,
    int tries) {

  /// For servers on the internet.
  public static final RetryPolicy STANDARD =
      new RetryPolicy(
          Duration.ofSeconds(6),
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          Duration.ofSeconds(1),
          Duration.ofMinutes(5),
          8);

  /// How long to wait before a try.
  ///
  /// @param failed how many tries in a row have failed, at least 1
  Duration before(int failed, RandomGenerator random) {
    var full = Math.min(longest.toMillis(), first.toMillis() << Math.min(20, failed - 1));
    return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
  }
}
