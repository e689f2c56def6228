package io.trackrecord.bot.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// Calls of a platform's API with a token, which nothing here shows.
final class PlatformCalls implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  /// What came back.
  ///
  /// @param status the status
  /// @param body the JSON; null's node where it is something else
  /// @param time the platform's clock, where it was told
  record Answer(int status, JsonNode body, Optional<Instant> time) {

    /// A text of the body; the empty string where it has none.
    String text(String field) {
      return body.path(field).asText("");
    }
  }

  Answer get(URI address, String authorization) throws CallException {
    return send(HttpRequest.newBuilder(address).GET(), authorization);
  }

  Answer post(URI address, String authorization) throws CallException {
    return send(
        HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody()), authorization);
  }

  private Answer send(HttpRequest.Builder request, String authorization) throws CallException {
    try {
      var response =
          http.send(
              request
                  .timeout(TIMEOUT)
                  .header("Authorization", authorization)
                  .header("User-Agent", "DiscordBot (trackrecord, 1)")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), json(response.body()), time(response));
    } catch (IllegalArgumentException _) {
      throw new CallException("the token holds what no header can carry");
    } catch (HttpTimeoutException _) {
      throw new CallException("it did not answer within 10 seconds");
    } catch (SSLException _) {
      throw new CallException("its certificate is not trusted, or a proxy is in between");
    } catch (ConnectException _) {
      throw new CallException("no connection can be opened");
    } catch (IOException _) {
      throw new CallException("the connection broke");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CallException("interrupted");
    }
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException _) {
      return JSON.missingNode();
    }
  }

  private static Optional<Instant> time(HttpResponse<?> response) {
    try {
      return response
          .headers()
          .firstValue("Date")
          .map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }

  /// No answer came; the message says why in a few words.
  static final class CallException extends Exception {

    private static final long serialVersionUID = 1L;

    CallException(String message) {
      super(message);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
