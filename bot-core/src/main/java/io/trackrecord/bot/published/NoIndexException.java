package io.trackrecord.bot.published;

import java.io.IOException;

/// The folder that the operator named holds no index. The message is one line that says what to do.
public final class NoIndexException extends IOException {

  private static final long serialVersionUID = 1L;

  NoIndexException(String message) {
    super(message);
  }
}
