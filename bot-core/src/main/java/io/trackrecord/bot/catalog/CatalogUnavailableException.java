package io.trackrecord.bot.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The catalog cannot be asked now, such as when its server cannot be reached. It may answer again
/// later.
public final class CatalogUnavailableException extends UncheckedIOException {

  private static final long serialVersionUID = 1L;

  /// @param reason its message is one sentence for the operator, without secrets
  public CatalogUnavailableException(IOException reason) {
    super(String.valueOf(reason.getMessage()), reason);
  }
}
