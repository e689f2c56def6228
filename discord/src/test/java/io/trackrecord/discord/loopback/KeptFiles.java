package io.trackrecord.discord.loopback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// The files that messages carry, as Discord's content network keeps them.
public final class KeptFiles {

  private static final String ROOT = "/attachments/";

  private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
  private final HttpServer http;
  private final TestClock clock;

  KeptFiles(HttpServer http, TestClock clock) {
    this.http = http;
    this.clock = clock;
    http.createContext(ROOT, this::send);
  }

  /// Keeps a file, and gives its address.
  public String keep(String name, byte[] bytes) {
    var path = ROOT + World.CHANNEL + "/" + clock.snowflake() + "/" + name;
    kept.put(path, bytes);
    return "http://127.0.0.1:" + http.getAddress().getPort() + path;
  }

  /// The file that it keeps at an address.
  public byte[] kept(String address) {
    return Objects.requireNonNull(kept.get(URI.create(address).getPath()), address);
  }

  /// Puts other bytes into a file that it keeps, as nobody can on Discord itself.
  public void replace(String address, byte[] bytes) {
    kept.put(URI.create(address).getPath(), bytes);
  }

  /// Loses all files, as Discord does where a message is deleted.
  public void lose() {
    kept.clear();
  }

  private void send(HttpExchange exchange) throws IOException {
    try (exchange) {
      var bytes = kept.get(exchange.getRequestURI().getPath());
      exchange.sendResponseHeaders(bytes == null ? 404 : 200, bytes == null ? -1 : bytes.length);
      if (bytes != null) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }
}
