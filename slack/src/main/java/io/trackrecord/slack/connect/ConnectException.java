package io.trackrecord.slack.connect;

/// Slack cannot be reached, or refuses; the message is one line that says why.
public final class ConnectException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean refused;

  /// @param refused whether Slack answered and refused, so that trying again is of no use
  ConnectException(String message, boolean refused) {
    super(message);
    this.refused = refused;
  }

  /// Whether Slack answered and refused, so that trying again is of no use.
  public boolean isRefused() {
    return refused;
  }
}
