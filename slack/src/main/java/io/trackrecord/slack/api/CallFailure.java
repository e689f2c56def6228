package io.trackrecord.slack.api;

import com.slack.api.methods.SlackApiException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A failed call to Slack. The message contains only the method, the status and Slack's error code.
/// Anything else that Slack or the HTTP client reports may quote user input, an upload URL or a
/// `response_url`, and the latter two work like tokens.
public final class CallFailure extends OrdinaryFailure {

  private static final long serialVersionUID = 1L;

  /// Error codes of temporary failures, which Slack may send with HTTP 200.
  private static final Set<String> TEMPORARY =
      Set.of(
          "ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout");

  /// Error codes of a layout that Slack does not accept.
  private static final Set<String> OF_BLOCKS =
      Set.of(
          "invalid_blocks", "invalid_blocks_format", "invalid_attachments", "msg_blocks_too_long");

  private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(1);
  private static final int TOO_MANY_REQUESTS = 429;

  private final String error;
  private final boolean isRefusal;
  private final int status;
  private final @Nullable Duration retryAfter;

  private CallFailure(
      String message, String error, boolean isRefusal, int status, @Nullable Duration retryAfter) {
    super(message);
    this.status = status;
    this.error = error;
    this.isRefusal = isRefusal;
    this.retryAfter = retryAfter;
  }

  /// Slack was not reached, or its response cannot be parsed.
  static CallFailure noAnswer(String method, Exception cause) {
    return new CallFailure(
        method + ": no answer (" + cause.getClass().getSimpleName() + ")", "", false, 0, null);
  }

  /// Slack responded with an HTTP error.
  ///
  /// @param retryAfter the header `Retry-After`, or null
  static CallFailure status(String method, int status, @Nullable String retryAfter) {
    return new CallFailure(
        method + ": HTTP " + status, "", false, status, waitFor(status, "", retryAfter));
  }

  /// A `response_url` responded with an error code of blocks, whatever the status.
  static CallFailure ofBlocks(String method, int status, String error) {
    return new CallFailure(method + ": HTTP " + status + ", " + error, error, true, status, null);
  }

  /// Returns the error code of blocks that a body holds, as JSON or alone.
  static Optional<String> errorOfBlocks(@Nullable String body) {
    return body == null
        ? Optional.empty()
        : OF_BLOCKS.stream()
            .filter(
                code ->
                    body.strip().equals(code)
                        || body.matches("(?s).{0,200}\"error\"\\s*:\\s*\"" + code + "\".*"))
            .findFirst();
  }

  /// Slack responded with an HTTP error.
  static CallFailure status(String method, SlackApiException e) {
    var response = e.getResponse();
    var error = e.getError() == null ? "" : code(e.getError().getError());
    return new CallFailure(
        method + ": HTTP " + response.code() + (error.isEmpty() ? "" : ", " + error),
        error,
        false,
        response.code(),
        waitFor(response.code(), error, response.header("Retry-After")));
  }

  /// Slack responded with `"ok": false`.
  static CallFailure refused(String method, @Nullable String error, @Nullable String retryAfter) {
    var code = code(error);
    return new CallFailure(method + ": " + code, code, true, 200, waitFor(200, code, retryAfter));
  }

  /// Returns Slack's error code, or an empty string.
  public String error() {
    return error;
  }

  /// Returns whether Slack rejected the call for good.
  public boolean isRefusal() {
    return isRefusal && retryAfter == null;
  }

  /// Returns whether Slack itself said that it did not do what it was asked.
  public boolean isCertain() {
    return isRefusal || status == TOO_MANY_REQUESTS;
  }

  /// Whether Slack refused the layout of a message, so that another one may be accepted.
  public boolean isOfBlocks() {
    return OF_BLOCKS.contains(error);
  }

  /// Returns the wait before a retry, or empty if a retry is pointless.
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  private static @Nullable Duration waitFor(int status, String error, @Nullable String retryAfter) {
    if (status != TOO_MANY_REQUESTS && status < 500 && !TEMPORARY.contains(error)) {
      return null;
    }
    return retryAfter != null && retryAfter.matches("\\d{1,9}")
        ? Duration.ofSeconds(Long.parseLong(retryAfter))
        : DEFAULT_RETRY_AFTER;
  }

  /// Returns Slack's error code, unless it is anything but a code.
  private static String code(@Nullable String error) {
    return error != null && error.matches("[a-z0-9_]{1,60}") ? error : "no error code";
  }
}
