package io.trackrecord.slack.api;

import java.io.IOException;
import java.time.Duration;

/// Retries calls after temporary failures: HTTP 429, HTTP 5xx and the corresponding error codes.
/// Waits for as long as `Retry-After` says.
final class Retry {

  interface Call<T> {
    T run() throws IOException;
  }

  /// Runs the call and returns its result.
  ///
  /// @param retries the maximum number of retries
  /// @param maxWait the maximum wait before a retry; if Slack asks for more, the call fails
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
