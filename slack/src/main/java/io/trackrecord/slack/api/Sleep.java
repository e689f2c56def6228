package io.trackrecord.slack.api;

import java.io.InterruptedIOException;
import java.time.Duration;

/// Sleeping as a part of a call, so that an interrupt ends the call.
public final class Sleep {

  /// Sleeps.
  ///
  /// @throws InterruptedIOException where the thread is interrupted meanwhile
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
