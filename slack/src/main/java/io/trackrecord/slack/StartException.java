package io.trackrecord.slack;

/// The bot cannot start; the message is one line that says what to change. It never holds a secret.
public final class StartException extends Exception {

  private static final long serialVersionUID = 1L;

  public StartException(String message) {
    super(message);
  }
}
