package io.trackrecord.slack.connect;

import static io.trackrecord.slack.connect.HttpAddress.status;
import static io.trackrecord.slack.connect.HttpAddress.statusOf;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.trackrecord.slack.api.FailureLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Requests from Slack over HTTP.
///
/// Anyone can send requests, so they are rejected as early as possible: without a recent signature
/// the body is not read, without a valid one it is not parsed, and a replayed request is ignored.
final class EventRequests {

  private static final Logger LOG = LoggerFactory.getLogger(EventRequests.class);

  private static final Set<String> CONTENT_TYPES =
      Set.of("application/json", "application/x-www-form-urlencoded");

  private final App app;
  private final RequestThreads threads;
  private final Clock clock;
  private final SlackRequestParser parser;
  private final SeenSignatures seen = new SeenSignatures();

  /// @param clock for the age of signatures
  EventRequests(App app, RequestThreads threads, Clock clock) {
    this.app = app;
    this.threads = threads;
    this.clock = clock;
    this.parser = new SlackRequestParser(app.config());
  }

  /// Answers a request to [HttpAddress#PATH].
  Response answer(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    if (!exchange.getRequestMethod().equals("POST")) {
      return status(405);
    }
    if (!CONTENT_TYPES.contains(contentType(headers))) {
      return status(415);
    }
    var signature = RequestSignature.of(headers).filter(each -> each.isRecent(clock.instant()));
    if (signature.isEmpty()) {
      return status(401);
    }
    var body =
        declaredLength(headers) > RequestThreads.MAX_BODY_BYTES
            ? Optional.<byte[]>empty()
            : threads.readBody(exchange.getRequestBody());
    if (body.isEmpty()) {
      return status(413);
    }
    if (!signature.get().signs(body.get(), app.config().getSigningSecret())) {
      return status(401);
    }
    if (!seen.isNew(signature.get(), clock.instant())) {
      // Acknowledged in case Slack sent it twice, but without the response.
      return status(200);
    }
    var response = run(exchange, new String(body.get(), StandardCharsets.UTF_8));
    if (statusOf(response) >= 500) {
      seen.forget(signature.get());
    }
    return response;
  }

  private static String contentType(Headers headers) {
    var type = Objects.requireNonNullElse(headers.getFirst("Content-Type"), "");
    return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /// Returns `Content-Length`, or 0 without one. The server has checked that it is a number.
  private static long declaredLength(Headers headers) {
    var length = headers.getFirst("Content-Length");
    return length == null ? 0 : Long.parseLong(length);
  }

  private Response run(HttpExchange exchange, String body) {
    var request = parse(exchange, body);
    if (request == null) {
      return status(400);
    }
    try {
      var response = app.run(request);
      if (statusOf(response) != 200) {
        LOG.warn("Not acknowledged: HTTP {}", statusOf(response));
      }
      return response;
    } catch (Exception e) {
      FailureLog.warn(LOG, "Not acknowledged", e);
      return status(500);
    }
  }

  /// Parses the request, or returns null if Bolt cannot.
  private @Nullable Request<?> parse(HttpExchange exchange, String body) {
    try {
      return parser.parse(
          SlackRequestParser.HttpRequest.builder()
              .requestUri(exchange.getRequestURI().getPath())
              .queryString(Map.<String, List<String>>of())
              .requestBody(body)
              .headers(new RequestHeaders(exchange.getRequestHeaders()))
              .remoteAddress(exchange.getRemoteAddress().getAddress().getHostAddress())
              .build());
    } catch (RuntimeException e) {
      LOG.warn("Bolt cannot parse a request from Slack: {}", e.getClass().getName());
      return null;
    }
  }
}
