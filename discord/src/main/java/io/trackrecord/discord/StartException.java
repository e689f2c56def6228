package io.trackrecord.discord;

/// The bot cannot start; the message is one line for the operator, without secrets.
public final class StartException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /// @param exitCode 2 where the operator has to change a setting, else 1
  public StartException(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  /// What the program ends with.
  public int exitCode() {
    return exitCode;
  }
}
