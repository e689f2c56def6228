package io.trackrecord.bot.doctor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A server on this machine that answers a few paths as Discord and Slack do.
final class LoopbackPlatform implements AutoCloseable {

  static final String DISCORD_TOKEN = "bG9vcGJhY2s.token.for-tests";
  static final String BOT_TOKEN = "xoxb-loopback";
  static final String APP_TOKEN = "xapp-loopback";

  private final HttpServer server;
  private final Map<String, String> broken = new HashMap<>();

  LoopbackPlatform() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /// The settings of both bots on this server.
  Map<String, String> settings() {
    return new HashMap<>(
        Map.of(
            "DISCORD_TOKEN",
            DISCORD_TOKEN,
            "DISCORD_API_BASE_URL",
            address("http", "/discord"),
            "DISCORD_HEALTH_PORT",
            "0",
            "SLACK_BOT_TOKEN",
            BOT_TOKEN,
            "SLACK_APP_TOKEN",
            APP_TOKEN,
            "SLACK_API_BASE_URL",
            address("http", "/slack/"),
            "SLACK_HEALTH_PORT",
            "0"));
  }

  /// Answers a path with 200 and this body from now on.
  void say(String path, String body) {
    broken.put(path, body);
  }

  private String address(String scheme, String path) {
    return scheme + "://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      var said = broken.get(path);
      if (said != null) {
        send(exchange, 200, said);
        return;
      }
      switch (path) {
        case "/discord/users/@me" ->
            send(
                exchange,
                token.equals("Bot " + DISCORD_TOKEN) ? 200 : 401,
                token.equals("Bot " + DISCORD_TOKEN)
                    ? "{\"username\":\"Trackrecord\"}"
                    : "{\"message\":\"401: Unauthorized\"}");
        case "/discord/gateway/bot" ->
            send(
                exchange,
                200,
                "{\"url\":\""
                    + address("ws", "")
                    + "\",\"session_start_limit\":{\"remaining\":1000}}");
        case "/slack/auth.test" -> slack(exchange, token.equals("Bearer " + BOT_TOKEN), "");
        case "/slack/apps.connections.open" ->
            slack(
                exchange,
                token.equals("Bearer " + APP_TOKEN),
                ",\"url\":\"" + address("ws", "/?ticket=secret-ticket") + "\"");
        default -> send(exchange, 404, "not found");
      }
    }
  }

  private static void slack(HttpExchange exchange, boolean isRight, String more)
      throws IOException {
    send(
        exchange,
        200,
        isRight ? "{\"ok\":true" + more + "}" : "{\"ok\":false,\"error\":\"invalid_auth\"}");
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
