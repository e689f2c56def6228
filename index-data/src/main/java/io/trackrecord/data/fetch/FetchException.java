package io.trackrecord.data.fetch;

/// A file cannot be had, and trying again at once would not help. The message is a sentence for the
/// operator that says what to do.
public final class FetchException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean notThere;

  /// @param message a sentence for the operator
  public FetchException(String message) {
    this(message, false);
  }

  private FetchException(String message, boolean notThere) {
    super(message);
    this.notThere = notThere;
  }

  /// The server says that there is no such file.
  static FetchException notThere(String message) {
    return new FetchException(message, true);
  }

  /// Whether the server says that there is no such file.
  public boolean isNotThere() {
    return notThere;
  }
}
