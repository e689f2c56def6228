package io.trackrecord.slack.connect;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/// The signatures of the requests that were acted on, so that whoever recorded one cannot have it
/// acted on again. A signature is remembered for as long as it is recent.
///
/// Safe for use by many threads.
final class SeenSignatures {

  /// About 20 MB. At more than 300 requests a second the oldest seconds are forgotten early, and
  /// with them everything that was signed then is taken for seen.
  static final int MAX_SIGNATURES = 100_000;

  private final TreeMap<Long, Set<String>> bySecond = new TreeMap<>();
  private int size;
  private long forgotten;

  /// Whether the signature was not seen before; from now on it was.
  synchronized boolean isNew(RequestSignature signature, Instant now) {
    while (!bySecond.isEmpty() && bySecond.firstKey() < oldest(now)) {
      size -= bySecond.pollFirstEntry().getValue().size();
    }
    if (signature.second() <= forgotten
        || !bySecond
            .computeIfAbsent(signature.second(), _ -> new HashSet<>())
            .add(signature.hmac())) {
      return false;
    }
    size++;
    while (size > MAX_SIGNATURES) {
      var dropped = bySecond.pollFirstEntry();
      size -= dropped.getValue().size();
      forgotten = dropped.getKey();
    }
    return true;
  }

  /// Takes the signature for new again, because the request could not be acted on.
  synchronized void forget(RequestSignature signature) {
    var second = bySecond.get(signature.second());
    if (second != null && second.remove(signature.hmac())) {
      size--;
    }
  }

  private static long oldest(Instant now) {
    return now.minus(RequestSignature.MAX_AGE).getEpochSecond();
  }
}
