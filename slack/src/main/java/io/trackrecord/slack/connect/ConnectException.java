package io.trackrecord.slack.connect;

import java.time.Duration;

/// Thrown when no connection can be made. The message is one line that says why.
public final class ConnectException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean refused;
  private final Duration retryAfter;

  /// @param refused whether retrying is pointless, because Slack rejected the request or the port
  ///   is taken
  ConnectException(String message, boolean refused) {
    this(message, refused, Duration.ZERO);
  }

  /// @param retryAfter the minimum wait before a retry
  ConnectException(String message, boolean refused, Duration retryAfter) {
    super(message);
    this.refused = refused;
    this.retryAfter = retryAfter;
  }

  /// Returns whether retrying is pointless.
  public boolean isRefused() {
    return refused;
  }

  /// Returns the minimum wait before a retry.
  Duration retryAfter() {
    return retryAfter;
  }
}
