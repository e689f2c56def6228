package io.trackrecord.slack.app;

import java.io.InterruptedIOException;
import java.time.Duration;

/// Waiting on a virtual thread before something is tried again.
final class Pause {

  static void seconds(long seconds) throws InterruptedIOException {
    try {
      Thread.sleep(Duration.ofSeconds(seconds));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for Slack");
    }
  }

  private Pause() {}
}
