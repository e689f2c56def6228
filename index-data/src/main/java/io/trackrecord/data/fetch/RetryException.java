package io.trackrecord.data.fetch;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A request failed in a way that passes.
final class RetryException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Duration after;

  /// @param after how long the server asks to wait, or null where it does not say
  RetryException(String message, @Nullable Duration after) {
    super(message);
    this.after = after;
  }

  @Nullable Duration after() {
    return after;
  }
}
