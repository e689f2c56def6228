package io.trackrecord.data.source;

/// An input cannot be used; the message is a sentence for the operator that says what to do.
public final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
