package io.trackrecord.data.fetch;

/// A file cannot be had, and trying again at once would not help. The message is a sentence for the
/// operator that says what to do.
public final class FetchException extends Exception {
  private static final long serialVersionUID = 1L;

  /// What lies behind it, where that makes a difference.
  private enum Reason {
    NOT_THERE,
    NO_ROOM,
    OTHER
  }

  private final Reason reason;

  /// @param message a sentence for the operator
  public FetchException(String message) {
    this(message, Reason.OTHER);
  }

  private FetchException(String message, Reason reason) {
    super(message);
    this.reason = reason;
  }

  /// The server says that there is no such file.
  static FetchException notThere(String message) {
    return new FetchException(message, Reason.NOT_THERE);
  }

  /// The disk cannot hold what is to come.
  static FetchException noRoom(String message) {
    return new FetchException(message, Reason.NO_ROOM);
  }

  /// Whether the server says that there is no such file.
  public boolean isNotThere() {
    return reason == Reason.NOT_THERE;
  }

  /// Whether the disk cannot hold what is to come.
  public boolean isNoRoom() {
    return reason == Reason.NO_ROOM;
  }
}
