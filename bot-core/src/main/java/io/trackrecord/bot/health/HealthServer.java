package io.trackrecord.bot.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.trackrecord.bot.settings.Setting;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.WrongSettingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells machines about a bot over HTTP: `GET /livez` (200 while the process runs), `GET /readyz`
/// (200 while it can answer, else 503 and why), `GET /metrics` (Prometheus' text format).
///
/// It listens on this machine alone unless the operator says otherwise, and takes no input but a
/// path.
public final class HealthServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HealthServer.class);
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final int BACKLOG = 16;

  private final @Nullable HttpServer server;
  private final ExpositionFormats formats = ExpositionFormats.init();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private HealthServer(@Nullable HttpServer server) {
    this.server = server;
  }

  /// Listens, unless the setting of the port says `off`. Where the port is the default one and
  /// taken, that is logged and the bot runs without: two bots on one machine are no mistake.
  ///
  /// @param port the setting that names the port
  /// @throws WrongSettingException where a port or an address that was set cannot be listened on
  public static HealthServer open(Settings settings, Setting port, Health health) {
    var number = settings.value(port).orElseThrow();
    if (number.equals("off")) {
      return new HealthServer(null);
    }
    var host = settings.value(Setting.TRACKRECORD_HEALTH_HOST).orElseThrow();
    var isSet =
        settings.value(port.name()).isPresent()
            || settings.value(Setting.TRACKRECORD_HEALTH_HOST.name()).isPresent();
    try {
      var address = new InetSocketAddress(host, Integer.parseInt(number));
      var opened = new HealthServer(HttpServer.create(address, BACKLOG));
      opened.start(health);
      return opened;
    } catch (IOException | IllegalArgumentException e) {
      var sentence =
          "Health and metrics cannot be told on %s:%s: set %s to another port, or to off"
              .formatted(host, number, port);
      if (isSet) {
        throw new WrongSettingException(sentence);
      }
      LOG.warn("{}", sentence);
      return new HealthServer(null);
    }
  }

  /// The port that it listens on; empty where it is off.
  public Optional<Integer> port() {
    return Optional.ofNullable(server).map(open -> open.getAddress().getPort());
  }

  private void start(Health health) {
    if (server == null) {
      return;
    }
    server.createContext("/", exchange -> answer(exchange, health));
    server.setExecutor(threads);
    server.start();
  }

  private void answer(HttpExchange exchange, Health health) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/livez" -> answer(exchange, 200, TEXT, "alive");
      case "/readyz" -> {
        var why = health.notReady();
        answer(exchange, why.isEmpty() ? 200 : 503, TEXT, why.orElse("ready"));
      }
      case "/metrics" -> {
        var writer = formats.findWriter(exchange.getRequestHeaders().getFirst("Accept"));
        var body = new ByteArrayOutputStream();
        writer.write(body, health.measurements());
        answer(exchange, 200, writer.getContentType(), body.toString(StandardCharsets.UTF_8));
      }
      default -> answer(exchange, 404, TEXT, "not found");
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    try (exchange) {
      var method = exchange.getRequestMethod();
      var isHead = method.equals("HEAD");
      if (!isHead && !method.equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      var body = (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, isHead ? -1 : body.length);
      if (!isHead) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop(0);
    }
    threads.shutdown();
  }
}
