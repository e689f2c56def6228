package io.trackrecord.bot.store;

/// The store cannot be used at this moment. The message is a reason in a few words, without a
/// secret and without what was to be stored.
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StoreException(String reason) {
    super(reason);
  }

  /// The reason, in a few words.
  public String reason() {
    return String.valueOf(getMessage());
  }
}
