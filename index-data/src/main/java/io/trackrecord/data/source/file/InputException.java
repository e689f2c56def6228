package io.trackrecord.data.source.file;

/// An input cannot be used; the message is a sentence for the operator that says what to do.
public final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  /// @param message what is wrong with the file and what to do
  public InputException(String message) {
    super(message);
  }

  /// @param message what is wrong with the file and what to do
  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
