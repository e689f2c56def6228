package io.trackrecord.slack.api;

import com.slack.api.methods.SlackApiException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A call to Slack that failed. The message names the method, the status and Slack's error code,
/// and nothing else: what else Slack or the HTTP client says may quote the address of an upload or
/// of an answer, which are as good as a token, or what a user typed.
public final class CallFailure extends OrdinaryFailure {

  private static final long serialVersionUID = 1L;

  /// Error codes of answers that are not HTTP errors, and yet say that the call may be repeated.
  private static final Set<String> PASSING =
      Set.of(
          "ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout");

  private static final Duration WITHOUT_RETRY_AFTER = Duration.ofSeconds(1);
  private static final int TOO_MANY_REQUESTS = 429;

  private final String error;
  private final boolean isRefusal;
  private final @Nullable Duration retryAfter;

  private CallFailure(
      String message, String error, boolean isRefusal, @Nullable Duration retryAfter) {
    super(message);
    this.error = error;
    this.isRefusal = isRefusal;
    this.retryAfter = retryAfter;
  }

  /// Slack was not reached, or did not answer anything that can be read.
  static CallFailure noAnswer(String method, Exception cause) {
    return new CallFailure(
        method + ": no answer (" + cause.getClass().getSimpleName() + ")", "", false, null);
  }

  /// Slack answered with an HTTP error.
  ///
  /// @param retryAfter the header `Retry-After`, or null
  static CallFailure status(String method, int status, @Nullable String retryAfter) {
    return new CallFailure(
        method + ": HTTP " + status, "", false, waitAfter(status, "", retryAfter));
  }

  /// Slack answered with an HTTP error.
  static CallFailure status(String method, SlackApiException e) {
    var response = e.getResponse();
    var error = e.getError() == null ? "" : code(e.getError().getError());
    return new CallFailure(
        method + ": HTTP " + response.code() + (error.isEmpty() ? "" : ", " + error),
        error,
        false,
        waitAfter(response.code(), error, response.header("Retry-After")));
  }

  /// Slack answered that it does not do it.
  static CallFailure refused(String method, @Nullable String error, @Nullable String retryAfter) {
    var code = code(error);
    return new CallFailure(method + ": " + code, code, true, waitAfter(200, code, retryAfter));
  }

  /// Slack's error code, or the empty string.
  public String error() {
    return error;
  }

  /// Whether Slack took the call and refused it, so that the call itself is wrong.
  public boolean isRefusal() {
    return isRefusal && retryAfter == null;
  }

  /// How long to wait before the call is repeated; empty where that would be of no use.
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  private static @Nullable Duration waitAfter(
      int status, String error, @Nullable String retryAfter) {
    if (status != TOO_MANY_REQUESTS && status < 500 && !PASSING.contains(error)) {
      return null;
    }
    return retryAfter != null && retryAfter.matches("\\d{1,9}")
        ? Duration.ofSeconds(Long.parseLong(retryAfter))
        : WITHOUT_RETRY_AFTER;
  }

  /// Slack's error code, if it looks like one.
  private static String code(@Nullable String error) {
    return error != null && error.matches("[a-z0-9_]{1,60}") ? error : "no error code";
  }
}
