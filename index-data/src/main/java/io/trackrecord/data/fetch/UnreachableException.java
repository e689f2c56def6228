package io.trackrecord.data.fetch;

import java.io.IOException;

/// A host, or the proxy before it, cannot be reached. The message is a part of a sentence that
/// names it.
final class UnreachableException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean isGivenUp;

  UnreachableException(String message, boolean isGivenUp) {
    super(message);
    this.isGivenUp = isGivenUp;
  }

  /// Whether it has never been reached, and is not tried again.
  boolean isGivenUp() {
    return isGivenUp;
  }
}
