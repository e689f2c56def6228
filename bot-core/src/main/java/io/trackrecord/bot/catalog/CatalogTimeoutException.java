package io.trackrecord.bot.catalog;

/// A query was given up since it took longer than the catalog allows one query to take.
public final class CatalogTimeoutException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CatalogTimeoutException(String message) {
    super(message);
  }
}
