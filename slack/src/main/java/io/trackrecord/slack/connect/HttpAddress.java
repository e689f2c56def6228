package io.trackrecord.slack.connect;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.trackrecord.slack.api.FailureLog;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP server that Slack calls: `POST /slack/events` for everything. `GET /health` returns
/// 200.
///
/// Anyone can send requests, so they are rejected as early as possible: without a recent signature
/// the body is not read, without a valid one it is not parsed, and a replayed request is ignored.
/// [RequestThreads] and the server's own limits bound what a request can cost until then.
public final class HttpAddress implements Connection {

  private static final Logger LOG = LoggerFactory.getLogger(HttpAddress.class);

  /// The path of all requests from Slack.
  public static final String PATH = "/slack/events";

  private static final String HEALTH = "/health";

  private static final Set<String> CONTENT_TYPES =
      Set.of("application/json", "application/x-www-form-urlencoded");

  /// Limits of the JDK's server. It reads them once, when the JVM creates its first server.
  private static final Map<String, String> SERVER_LIMITS =
      Map.of(
          // Open connections. Further ones are closed immediately.
          "jdk.httpserver.maxConnections",
          "2000",
          // Slack sends about ten headers, and a proxy adds a few.
          "sun.net.httpserver.maxReqHeaders",
          "64",
          "sun.net.httpserver.maxReqHeaderSize",
          "16384",
          // Unread bytes of a body that the server skips to reuse the connection.
          "sun.net.httpserver.drainAmount",
          "0",
          // The idle timeout in seconds, and the interval between checks in milliseconds.
          "sun.net.httpserver.idleInterval",
          "10",
          "sun.net.httpserver.clockTick",
          "1000");

  /// The accept queue. The default of 50 overflows in a flood, and Slack's connections wait as
  /// well.
  private static final int BACKLOG = 1_024;

  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(2);

  private final App app;
  private final Pages pages;
  private final Clock clock;
  private final SlackRequestParser parser;
  private final HttpServer server;
  private final RequestThreads threads = new RequestThreads();
  private final SeenSignatures seen = new SeenSignatures();
  private volatile boolean isClosed;

  private HttpAddress(App app, Pages pages, Clock clock, HttpServer server) {
    this.pages = pages;
    this.app = app;
    this.clock = clock;
    this.parser = new SlackRequestParser(app.config());
    this.server = server;
  }

  /// Sets the limits of all servers of this JVM. To be called before its first server is created.
  public static void setServerLimits() {
    SERVER_LIMITS.forEach(
        (name, value) -> System.setProperty(name, System.getProperty(name, value)));
  }

  /// Starts the server.
  ///
  /// @param pages what browsers are shown, besides
  /// @param port the port, or 0 for any free one
  /// @param clock for the age of signatures
  /// @throws ConnectException if the port is taken
  public static HttpAddress open(App app, Pages pages, String host, int port, Clock clock)
      throws ConnectException {
    setServerLimits();
    try {
      var server = HttpServer.create(new InetSocketAddress(host, port), BACKLOG);
      var address = new HttpAddress(app, pages, clock, server);
      server.setExecutor(address.threads);
      server.createContext("/", address::handle);
      server.start();
      return address;
    } catch (IOException e) {
      throw new ConnectException(
          "cannot listen on " + host + ":" + port + " (" + e.getMessage() + ")", true);
    }
  }

  /// Returns the port it listens on.
  public int port() {
    return server.getAddress().getPort();
  }

  /// Responds and closes the exchange. Errors are wrapped, because the JDK's server closes the
  /// connection only after an exception.
  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answer(exchange));
    } catch (Error e) {
      FailureLog.warn(LOG, "Not acknowledged", e);
      throw new IOException("not acknowledged", e);
    }
  }

  private Response answer(HttpExchange exchange) throws IOException {
    return switch (exchange.getRequestURI().getPath()) {
      case PATH -> fromSlack(exchange);
      case HEALTH -> health(exchange);
      default -> page(exchange);
    };
  }

  private Response page(HttpExchange exchange) {
    var address = exchange.getRequestURI();
    return exchange.getRequestMethod().equals("GET")
        ? pages
            .answer(
                address.getPath(),
                address.getRawQuery(),
                exchange.getRequestHeaders().getFirst("Cookie"))
            .orElseGet(() -> status(404))
        : status(404);
  }

  private static Response health(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET")
        ? Response.builder().statusCode(200).body("ok").build()
        : status(405);
  }

  private Response fromSlack(HttpExchange exchange) throws IOException {
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

  private static Response status(int status) {
    return Response.builder().statusCode(status).build();
  }

  private static int statusOf(Response response) {
    return Objects.requireNonNullElse(response.getStatusCode(), 200);
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    var status = statusOf(response);
    var type = Objects.requireNonNullElse(response.getContentType(), "text/plain; charset=utf-8");
    var body = Objects.requireNonNullElse(response.getBody(), "").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    response
        .getHeaders()
        .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
    if (status != 200) {
      exchange.getResponseHeaders().set("Connection", "close");
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
      // Without this, close() would swallow the exception if the client is gone, and the server
      // would
      // count the connection as open forever.
      exchange.getResponseBody().flush();
    }
  }

  @Override
  public boolean isOpen() {
    return !isClosed;
  }

  @Override
  public void close() {
    isClosed = true;
    server.stop((int) SHUTDOWN_TIMEOUT.toSeconds());
    threads.close();
  }
}
