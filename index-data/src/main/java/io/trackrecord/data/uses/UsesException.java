package io.trackrecord.data.uses;

/// A registry has a mistake; the message names the file, the row, the reason and what to do.
public final class UsesException extends Exception {

  private static final long serialVersionUID = 1L;

  UsesException(String message) {
    super(message);
  }
}
