package io.trackrecord.slack.connect;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/// Detects replayed requests by their signature. A signature is remembered while it is recent;
/// after that, its age gives the replay away.
///
/// Thread-safe.
final class SeenSignatures {

  /// About 20 MB, enough for 300 requests a second. Beyond that the oldest signatures are dropped,
  /// and every request that is as old as those counts as seen.
  static final int MAX_SIGNATURES = 100_000;

  private final TreeMap<Long, Set<String>> bySecond = new TreeMap<>();
  private int size;
  private long dropped;

  /// Records the signature. Returns false if it was seen before.
  synchronized boolean isNew(RequestSignature signature, Instant now) {
    while (!bySecond.isEmpty() && bySecond.firstKey() < oldestRecent(now)) {
      size -= bySecond.pollFirstEntry().getValue().size();
    }
    if (signature.second() <= dropped
        || !bySecond
            .computeIfAbsent(signature.second(), _ -> new HashSet<>())
            .add(signature.hmac())) {
      return false;
    }
    size++;
    while (size > MAX_SIGNATURES) {
      var oldest = bySecond.pollFirstEntry();
      size -= oldest.getValue().size();
      dropped = oldest.getKey();
    }
    return true;
  }

  /// Removes the signature of a request that failed, so that Slack can resend it.
  synchronized void forget(RequestSignature signature) {
    var second = bySecond.get(signature.second());
    if (second != null && second.remove(signature.hmac())) {
      size--;
    }
  }

  private static long oldestRecent(Instant now) {
    return now.minus(RequestSignature.MAX_AGE).getEpochSecond();
  }
}
