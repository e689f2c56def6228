package io.trackrecord.opensearch.node;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Stands between a client and a node, and does to some requests what networks and busy clusters
/// do.
public final class FaultyProxy implements AutoCloseable {

  /// What happens to a request.
  public sealed interface Fate {

    /// The node answers it.
    Fate PASSED = new Passed();

    /// The connection breaks before there is an answer.
    Fate LOST = new Lost();

    /// The node answers it.
    record Passed() implements Fate {}

    /// The connection breaks before there is an answer.
    record Lost() implements Fate {}

    /// It is answered with this, and the node never sees it.
    record Answered(int status, String body) implements Fate {}
  }

  /// A request, as far as its fate depends on it.
  ///
  /// @param authorization the header of that name, or the empty string
  public record Asked(String method, String path, String authorization) {}

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final String node;
  private final Function<Asked, Fate> fates;

  private FaultyProxy(HttpServer server, String node, Function<Asked, Fate> fates) {
    this.server = server;
    this.node = node;
    this.fates = fates;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /// A proxy before a node.
  ///
  /// @param port where it listens, or 0 for any port that is free
  public static FaultyProxy open(LocalNode node, int port, Function<Asked, Fate> fates)
      throws IOException {
    return new FaultyProxy(HttpServer.create(address(port), 0), node.address(), fates);
  }

  /// A proxy that speaks TLS.
  public static FaultyProxy open(LocalNode node, SSLContext tls, Function<Asked, Fate> fates)
      throws IOException {
    var server = HttpsServer.create(address(0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return new FaultyProxy(server, node.address(), fates);
  }

  private static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /// The port it listens on.
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var authorization = exchange.getRequestHeaders().getFirst("Authorization");
      var uri = exchange.getRequestURI();
      var asked =
          new Asked(
              exchange.getRequestMethod(),
              uri.getPath(),
              authorization == null ? "" : authorization);
      switch (fates.apply(asked)) {
        case Fate.Passed _ -> pass(exchange, body);
        // An exchange that is closed without an answer closes its connection.
        case Fate.Lost _ -> {}
        case Fate.Answered answered ->
            answer(exchange, answered.status(), answered.body().getBytes(StandardCharsets.UTF_8));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
    var type = exchange.getRequestHeaders().getFirst("Content-Type");
    var request =
        HttpRequest.newBuilder(URI.create(node + exchange.getRequestURI()))
            .header("Content-Type", typeOr(type))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    answer(exchange, answer.statusCode(), answer.body());
  }

  private static String typeOr(@Nullable String type) {
    return type == null ? "application/json" : type;
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.close();
  }
}
