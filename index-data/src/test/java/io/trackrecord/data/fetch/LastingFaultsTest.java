package io.trackrecord.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.trackrecord.data.dataset.Dataset;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Faults that a new try would meet again: they are told at once.
class LastingFaultsTest extends FetchFixture {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\nhello",
        "HTTP/1.1 abc OK\r\n\r\n",
        "garbage\u0007\r\n\r\n",
        "HTTP/1.1 200 OK\r\nBad Header: x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n",
        "HTTP/1.1 101 Switching\r\n\r\n"
      })
  void an_answer_that_cannot_be_understood_is_told_at_once(String answer) throws Exception {
    var asked = new AtomicInteger();
    try (var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                while (!socket.isClosed()) {
                  try (var connection = socket.accept()) {
                    // Whole: a connection that is closed before it is read is reset.
                    var head = new StringBuilder();
                    for (var c = 0; c >= 0 && head.indexOf("\r\n\r\n") < 0; head.append((char) c)) {
                      c = connection.getInputStream().read();
                    }
                    asked.incrementAndGet();
                    connection
                        .getOutputStream()
                        .write(answer.getBytes(StandardCharsets.ISO_8859_1));
                  } catch (IOException _) {
                    // The test is over.
                  }
                }
              });
      var address = "http://127.0.0.1:" + socket.getLocalPort() + "/f";

      var fetched = fetch(new Dataset.PublishedFile("f", address, 5L, null, null, true));

      assertThat(fetched.problem())
          .startsWith(address + ": the server's answer cannot be understood (")
          .doesNotContain("\u0007")
          .endsWith("). Try a --mirror.");
    }
    // The client itself may ask twice where the connection ends.
    assertThat(asked.get()).isBetween(1, 2);
    assertThat(said).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 206, 304, 400, 402, 404, 405, 407, 410, 416, 418, 451, 501})
  void a_status_that_says_no_is_told_at_once(int status) throws Exception {
    server.show("f", bytes, (exchange, _, _) -> exchange.sendResponseHeaders(status, -1));

    var fetched = fetch(file("f", 200_000L, null, null));

    assertThat(fetched.problem()).contains("" + status);
    assertThat(fetched.files()).isZero();
    assertThat(server.requests()).hasSize(1);
    assertThat(said).isEmpty();
    assertThat(downloaded("f")).doesNotExist();
  }

  @Test
  void a_server_that_keeps_sending_other_parts_is_left_soon() throws Exception {
    server.show(
        "f",
        bytes,
        (exchange, file, number) -> {
          if (exchange.getRequestHeaders().getFirst("Range") == null) {
            UnreliableServer.well(exchange, file, "\"1\"", 10_000 * number);
          } else {
            exchange.getResponseHeaders().set("Content-Range", "bytes 7-16/200000");
            exchange.sendResponseHeaders(206, 10);
            exchange.getResponseBody().write(new byte[10]);
          }
        });

    assertThat(fetch(file("f")).problem())
        .contains("the server sends another part than is asked for, again and again");
    assertThat(server.requests()).hasSizeLessThan(12);
  }

  @Test
  void a_part_of_another_version_of_the_file_is_not_taken() throws Exception {
    server.show(
        "f",
        bytes,
        (exchange, file, number) -> {
          if (number == 2) {
            exchange.getResponseHeaders().set("ETag", "\"2\"");
            exchange.getResponseHeaders().set("Content-Range", "bytes 60000-199999/200000");
            exchange.sendResponseHeaders(206, 140_000);
            exchange.getResponseBody().write(new byte[140_000]);
          } else {
            UnreliableServer.well(
                exchange, file, "\"1\"", number == 1 ? 60_000 : Integer.MAX_VALUE);
          }
        });

    assertWhole(fetch(file("f")));
  }

  @Test
  void a_file_without_an_end_is_read_no_further_than_was_published() throws Exception {
    var sent = new AtomicLong();
    server.show(
        "f",
        bytes,
        (exchange, file, _) -> {
          exchange.sendResponseHeaders(200, 0);
          while (sent.get() < 1L << 30) {
            exchange.getResponseBody().write(file);
            sent.addAndGet(file.length);
          }
        });

    assertThat(fetch(file("f", 300_000L, null, null)).problem())
        .contains("another length than was published");
    // What the system holds between the two is some megabytes.
    assertThat(sent.get()).isLessThan(100L << 20);
    try (var left = Files.list(folder.resolve("downloads/d"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_told_at_once() throws Exception {
    var https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    https.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    https.start();
    try {
      var address = "https://localhost:" + https.getAddress().getPort() + "/f";

      var fetched = fetch(new Dataset.PublishedFile("f", address, 5L, null, null, true));

      assertThat(fetched.problem())
          .startsWith("localhost cannot be trusted: its certificate is refused (")
          .endsWith("). Check this machine's date and certificates, or try a --mirror.");
      assertThat(said).isEmpty();
    } finally {
      https.stop(0);
    }
  }

  private SSLContext selfSigned() throws Exception {
    var store = folder.resolve("keys.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit",
                "-ext",
                "san=dns:localhost")
            .redirectErrorStream(true)
            .start();
    assertThat(made.waitFor()).isZero();
    var keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  @Test
  void a_host_that_never_answered_is_given_up_for_all_files() throws Exception {
    for (var host : new String[] {"files.invalid", "127.0.0.1:" + closedPort()}) {
      var scheme = host.startsWith("127") ? "http://" : "https://";
      var files = new Dataset.PublishedFile[6];
      for (var i = 0; i < files.length; i++) {
        files[i] =
            new Dataset.PublishedFile("f" + i, scheme + host + "/f" + i, null, null, null, true);
      }

      var fetched = fetch(files);

      assertThat(fetched.problem())
          .startsWith("d/f5: " + host.replaceFirst(":.*", "") + " cannot be reached (")
          .endsWith("). Check the network, or the proxy in HTTPS_PROXY, and start again.");
    }
    // Once for a host: the disk's question met it before any file was asked for.
    assertThat(said)
        .containsExactly(
            "files.invalid cannot be reached (its name is not known).",
            "127.0.0.1 cannot be reached (it takes no connection).");
  }

  @Test
  void a_host_that_has_answered_is_tried_again_when_it_is_away() throws Exception {
    var away = closedPort();
    server.show(
        "f",
        bytes,
        (exchange, file, number) -> {
          if (number == 1) {
            UnreliableServer.well(exchange, file, "\"1\"", 60_000);
          } else if (number <= 3) {
            redirect("http://127.0.0.1:" + away + "/f").answer(exchange, file, number);
          } else {
            UnreliableServer.well(exchange, file, "\"1\"", Integer.MAX_VALUE);
          }
        });

    assertWhole(fetch(file("f")));
    assertThat(said)
        .anyMatch(
            each ->
                each.contains("127.0.0.1 cannot be reached (it takes no connection); next try in"));
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
