package io.trackrecord.slack.api;

import java.io.InterruptedIOException;
import java.time.Duration;

/// Sleeps inside a call that throws [java.io.IOException], so that an interrupt ends the call.
public final class Sleep {

  /// Sleeps.
  ///
  /// @throws InterruptedIOException if the thread is interrupted
  public static void of(Duration time) throws InterruptedIOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for Slack");
    }
  }

  private Sleep() {}
}
