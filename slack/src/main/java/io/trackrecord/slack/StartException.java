package io.trackrecord.slack;

/// Thrown when the bot cannot start. The message is one line that tells the operator what to
/// change; it never contains a secret.
public final class StartException extends Exception {

  private static final long serialVersionUID = 1L;

  public StartException(String message) {
    super(message);
  }
}
