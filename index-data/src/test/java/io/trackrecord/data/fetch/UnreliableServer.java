package io.trackrecord.data.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A server of files on the loopback address that fails as servers on the internet do, one way a
/// file.
public final class UnreliableServer implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, Shown> files = Collections.synchronizedMap(new HashMap<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  public UnreliableServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /// How a file is answered.
  @FunctionalInterface
  public interface Answer {
    /// Answers a request.
    ///
    /// @param number how often the file was asked for, from 1
    void answer(HttpExchange exchange, byte[] file, int number) throws IOException;
  }

  private static final class Shown {
    private final byte[] bytes;
    private final Answer answer;
    private final AtomicInteger asked = new AtomicInteger();

    Shown(byte[] bytes, Answer answer) {
      this.bytes = bytes;
      this.answer = answer;
    }
  }

  public void show(String name, byte[] bytes, Answer answer) {
    files.put("/" + name, new Shown(bytes, answer));
  }

  /// Takes a file away.
  public void hide(String name) {
    files.remove("/" + name);
  }

  public URI address(String name) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
  }

  /// The requests so far: method, path and range.
  public List<String> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var headers = exchange.getRequestHeaders();
    var range = headers.getFirst("Range");
    var authorization = headers.getFirst("Authorization");
    requests.add(
        exchange.getRequestMethod()
            + " "
            + path
            + (range == null ? "" : " " + range)
            + (authorization == null ? "" : " " + authorization));
    var shown = files.get(path);
    try (exchange) {
      if (shown == null) {
        exchange.sendResponseHeaders(404, -1);
      } else if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.getResponseHeaders().set("Content-Length", "" + shown.bytes.length);
        exchange.sendResponseHeaders(200, -1);
      } else {
        shown.answer.answer(exchange, shown.bytes, shown.asked.incrementAndGet());
      }
    }
  }

  /// Answers as a good server does: whole, or the part that was asked for, or nothing new.
  public static Answer well(String etag) {
    return (exchange, file, _) -> well(exchange, file, etag, Integer.MAX_VALUE);
  }

  /// The same, but the connection ends after so many bytes.
  public static void well(HttpExchange exchange, byte[] file, String etag, int most)
      throws IOException {
    var asked = exchange.getRequestHeaders();
    exchange.getResponseHeaders().set("ETag", etag);
    if (etag.equals(asked.getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    var range = asked.getFirst("Range");
    var start = 0;
    if (range != null && etag.equals(asked.getFirst("If-Range"))) {
      start = Integer.parseInt(range.replaceAll("\\D", ""));
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + start + "-" + (file.length - 1) + "/" + file.length);
      exchange.sendResponseHeaders(206, file.length - start);
    } else {
      exchange.sendResponseHeaders(200, file.length);
    }
    exchange.getResponseBody().write(file, start, Math.min(most, file.length - start));
    exchange.getResponseBody().flush();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
