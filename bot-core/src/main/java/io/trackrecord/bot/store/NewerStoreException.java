package io.trackrecord.bot.store;

/// The store was written by a newer program, so this one must not touch it. The message is one line
/// that says what to do.
public final class NewerStoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NewerStoreException(String version) {
    super(
        "The store was written by a newer version of Trackrecord (its schema is "
            + version
            + "): update this program, or name another store in TRACKRECORD_STORE");
  }
}
