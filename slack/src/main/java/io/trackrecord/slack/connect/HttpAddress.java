package io.trackrecord.slack.connect;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.trackrecord.slack.api.FailureLog;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The HTTP server that Slack calls: `POST /slack/events` for everything. `GET /health` returns
/// 200.
///
/// [RequestThreads] and the server's own limits bound what a request can cost until its signature
/// is checked.
public final class HttpAddress implements Connection {

  private static final Logger LOG = LoggerFactory.getLogger(HttpAddress.class);

  /// The path of all requests from Slack.
  public static final String PATH = "/slack/events";

  private static final String HEALTH = "/health";

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

  private final Pages pages;
  private final @Nullable EventRequests events;
  private final HttpServer server;
  private final RequestThreads threads = new RequestThreads();
  private volatile boolean isClosed;

  private HttpAddress(@Nullable App app, Pages pages, Clock clock, HttpServer server) {
    this.pages = pages;
    this.events = app == null ? null : new EventRequests(app, threads, clock);
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
    return listening(app, pages, host, port, clock);
  }

  /// Starts a server that shows pages to browsers, beside Socket Mode. It takes no requests from
  /// Slack.
  ///
  /// @param port the port, or 0 for any free one
  /// @throws ConnectException if the port is taken
  public static HttpAddress openPages(Pages pages, String host, int port, Clock clock)
      throws ConnectException {
    return listening(null, pages, host, port, clock);
  }

  private static HttpAddress listening(
      @Nullable App app, Pages pages, String host, int port, Clock clock) throws ConnectException {
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
      case PATH -> events == null ? status(404) : events.answer(exchange);
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

  static Response status(int status) {
    return Response.builder().statusCode(status).build();
  }

  static int statusOf(Response response) {
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
