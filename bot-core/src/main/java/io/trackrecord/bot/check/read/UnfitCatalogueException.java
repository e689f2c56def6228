package io.trackrecord.bot.check.read;

/// The catalogue cannot be read as it was meant; the message says what to do.
public final class UnfitCatalogueException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnfitCatalogueException(String message) {
    super(message);
  }
}
