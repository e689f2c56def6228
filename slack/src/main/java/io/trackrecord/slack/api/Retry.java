package io.trackrecord.slack.api;

import java.io.IOException;
import java.time.Duration;

/// Repeats calls that Slack could not take at that moment: after HTTP 429 and 5xx, and their
/// equivalents among the error codes. `Retry-After` is waited for.
final class Retry {

  interface Call<T> {
    T run() throws IOException;
  }

  /// Runs the call, and again where that may help.
  ///
  /// @param retries how often again
  /// @param maxWait no longer than this is waited; where Slack asks for more, the call has failed
  static <T> T run(int retries, Duration maxWait, Call<T> call) throws IOException {
    for (var retry = 0; ; retry++) {
      try {
        return call.run();
      } catch (CallFailure failure) {
        var wait = failure.retryAfter();
        if (retry == retries || wait.isEmpty() || wait.get().compareTo(maxWait) > 0) {
          throw failure;
        }
        Sleep.of(wait.get());
      }
    }
  }

  private Retry() {}
}
