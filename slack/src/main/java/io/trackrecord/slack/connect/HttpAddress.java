package io.trackrecord.slack.connect;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An address that Slack calls: `POST /slack/events` for everything. Bolt refuses with 401 what is
/// not signed with the secret, or was signed more than five minutes ago. `GET /health` answers 200.
public final class HttpAddress implements Connection {

  private static final Logger LOG = LoggerFactory.getLogger(HttpAddress.class);

  /// Where Slack sends everything.
  public static final String PATH = "/slack/events";

  /// What Slack sends is far smaller.
  private static final int MOST_BYTES = 2 << 20;

  private static final Duration LAST_ANSWERS = Duration.ofSeconds(2);

  private final App app;
  private final SlackRequestParser parser;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private HttpAddress(App app, HttpServer server) {
    this.app = app;
    this.parser = new SlackRequestParser(app.config());
    this.server = server;
  }

  /// Listens.
  ///
  /// @param port the port, or 0 for any that is free
  /// @throws ConnectException where the address is taken
  public static HttpAddress open(App app, String host, int port) throws ConnectException {
    try {
      var server = HttpServer.create(new InetSocketAddress(host, port), 0);
      var address = new HttpAddress(app, server);
      server.setExecutor(address.threads);
      server.createContext(PATH, address::handle);
      server.createContext(
          "/health", exchange -> send(exchange, 200, "text/plain; charset=utf-8", "ok"));
      server.start();
      return address;
    } catch (IOException e) {
      throw new ConnectException(
          "cannot listen on " + host + ":" + port + " (" + e.getMessage() + ")", true);
    }
  }

  /// The port that is listened on.
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      send(exchange, 405, "text/plain; charset=utf-8", "");
      return;
    }
    var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      send(exchange, 413, "text/plain; charset=utf-8", "");
      return;
    }
    var response = response(exchange, new String(body, StandardCharsets.UTF_8));
    var type = response.getContentType();
    send(
        exchange,
        response.getStatusCode() == null ? 200 : response.getStatusCode(),
        type == null ? "text/plain; charset=utf-8" : type,
        response.getBody() == null ? "" : response.getBody());
  }

  private Response response(HttpExchange exchange, String body) {
    try {
      var request =
          parser.parse(
              SlackRequestParser.HttpRequest.builder()
                  .requestUri(exchange.getRequestURI().getPath())
                  .queryString(Map.<String, List<String>>of())
                  .requestBody(body)
                  .headers(new RequestHeaders(exchange.getRequestHeaders()))
                  .remoteAddress(exchange.getRemoteAddress().getAddress().getHostAddress())
                  .build());
      return request == null ? Response.error(400) : app.run(request);
    } catch (Exception e) {
      LOG.warn("Not acknowledged", e);
      return Response.error(500);
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    try (exchange) {
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  @Override
  public void close() {
    server.stop((int) LAST_ANSWERS.toSeconds());
    threads.shutdown();
  }
}
