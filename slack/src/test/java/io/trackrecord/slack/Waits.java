package io.trackrecord.slack;

import java.time.Duration;

/// How long tests wait for what has to happen.
final class Waits {

  static final Duration LONG = Duration.ofSeconds(60);

  private Waits() {}
}
