package io.trackrecord.slack.api;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;

/// Logs failures without user input, secrets and URLs.
///
/// An [OrdinaryFailure] is logged as one line. Any other exception is a bug, so it is logged with
/// its stack trace, but without its message, which might quote anything.
public final class FailureLog {

  private static final int MAX_CAUSES = 5;

  /// Logs a warning.
  ///
  /// @param what the operation that failed
  public static void warn(Logger log, String what, Throwable failure) {
    log.warn("{}: {}", what, describe(failure));
  }

  private static String describe(Throwable failure) {
    var cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof OrdinaryFailure ? String.valueOf(cause.getMessage()) : stack(cause);
  }

  private static String stack(Throwable failure) {
    var text = new StringBuilder();
    var cause = failure;
    for (var i = 0; i < MAX_CAUSES && cause != null; i++, cause = cause.getCause()) {
      text.append(i == 0 ? "" : "\nCaused by: ").append(cause.getClass().getName());
      for (var frame : cause.getStackTrace()) {
        text.append("\n\tat ").append(frame);
      }
    }
    return text.toString();
  }

  private FailureLog() {}
}
