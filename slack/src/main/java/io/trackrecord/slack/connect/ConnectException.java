package io.trackrecord.slack.connect;

import java.time.Duration;

/// Slack cannot be reached, or refuses; the message is one line that says why.
public final class ConnectException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean refused;
  private final Duration retryAfter;

  /// @param refused whether Slack answered and refused, so that trying again is of no use
  ConnectException(String message, boolean refused) {
    this(message, refused, Duration.ZERO);
  }

  /// @param retryAfter how long to wait at least before trying again
  ConnectException(String message, boolean refused, Duration retryAfter) {
    super(message);
    this.refused = refused;
    this.retryAfter = retryAfter;
  }

  /// Whether Slack answered and refused, so that trying again is of no use.
  public boolean isRefused() {
    return refused;
  }

  /// How long to wait at least before trying again.
  Duration retryAfter() {
    return retryAfter;
  }
}
