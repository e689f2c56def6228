package io.trackrecord.slack;

import static io.trackrecord.slack.RawClient.forged;
import static io.trackrecord.slack.RawClient.head;
import static io.trackrecord.slack.RawClient.length;
import static io.trackrecord.slack.RawClient.signed;
import static io.trackrecord.slack.RawClient.stamp;
import static io.trackrecord.slack.loopback.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.slack.loopback.LoopbackSlack;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The program over HTTP, with a small heap, while clients that are not Slack do their worst. All
/// tests ask the same process: whatever one of them uses up is missing in the next.
class HttpAttackTest {

  /// A heap in which the bodies that are held open here do not fit.
  private static final String HEAP = "160m";

  private static LoopbackSlack slack;
  private static SlackProcess process;
  private static int port;
  private final List<RawClient> clients = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    slack = new LoopbackSlack();
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    process =
        SlackProcess.start(
            Map.of(
                "SLACK_BOT_TOKEN",
                LoopbackSlack.BOT_TOKEN,
                "SLACK_SIGNING_SECRET",
                LoopbackSlack.SIGNING_SECRET,
                "SLACK_API_BASE_URL",
                slack.apiBase(),
                "SLACK_REQUESTS_PER_MINUTE",
                "10000",
                "PORT",
                Integer.toString(port)),
            HEAP);
    assertThat(process.line()).isEqualTo("ready");
    slack.deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
  }

  @AfterAll
  static void stop() throws Exception {
    process.terminate();
    assertThat(process.exitCode()).isZero();
    // What is said at the start, and nothing of what strangers sent.
    assertThat(process.errors())
        .allMatch(
            line ->
                line.startsWith("Building the index of the sample data")
                    || line.contains(" INFO  StartLine: "));
    assertThat(slack.violations().all()).isEmpty();
    slack.close();
  }

  @AfterEach
  void closeClients() throws IOException {
    for (var client : clients) {
      client.close();
    }
    slackIsAnswered();
  }

  private RawClient client() throws IOException {
    var client = new RawClient(port);
    clients.add(client);
    return client;
  }

  private static void slackIsAnswered() {
    assertThat(slack.slash(ADA, "The Quillon Sparrows").answer().text())
        .contains("21 songs in 5 datasets.");
  }

  @Test
  void a_request_without_a_signature_is_refused_before_its_body_is_sent() throws Exception {
    var now = Instant.now().getEpochSecond();
    var signature = "X-Slack-Signature: v0=" + "a".repeat(64) + "\r\n";
    for (var headers :
        List.of(
            "",
            stamp(now),
            signature,
            stamp(now) + signature + signature,
            stamp(now) + stamp(now) + signature,
            stamp(now) + "X-Slack-Signature: v0=" + "a".repeat(63) + "\r\n",
            stamp(now) + "X-Slack-Signature: v1=" + "a".repeat(64) + "\r\n",
            "X-Slack-Request-Timestamp: now\r\n" + signature,
            "X-Slack-Request-Timestamp: -" + now + "\r\n" + signature,
            "X-Slack-Request-Timestamp: 99999999999999999999\r\n" + signature,
            stamp(now - 310) + signature,
            stamp(now + 310) + signature)) {
      assertThat(client().send(head(headers + length(1_000_000))).status())
          .as(headers)
          .isEqualTo(401);
      assertThat(client().send(head(headers + "Transfer-Encoding: chunked\r\n")).status())
          .as(headers)
          .isEqualTo(401);
    }
  }

  @Test
  void a_forged_signature_is_refused_once_the_body_is_there() throws Exception {
    assertThat(client().send(head(forged() + length(4)) + "a=bc").status()).isEqualTo(401);
  }

  @Test
  void a_body_over_the_limit_is_refused_when_it_is_announced_or_as_soon_as_it_is_too_long()
      throws Exception {
    assertThat(client().send(head(forged() + length(2_000_000))).status()).isEqualTo(413);
    assertThat(client().send(head(forged() + length(Long.MAX_VALUE))).status()).isEqualTo(413);
    var chunked = client().send(head(forged() + "Transfer-Encoding: chunked\r\n"));
    assertThat(afterChunks(chunked)).startsWith("HTTP/1.1 413");
  }

  /// Sends a chunk after the other until the server ends it; gives its response.
  private static String afterChunks(RawClient client) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var response = threads.submit(client::response);
      var chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
      try {
        for (var sent = 0; sent < 1_000; sent++) {
          client.send(chunk);
        }
        throw new AssertionError("32 MB were taken");
      } catch (SocketException e) {
        return response.get();
      }
    }
  }

  @Test
  void what_is_not_a_request_of_slacks_gets_one_status_and_is_closed() throws Exception {
    var signed = signed("a=b");
    assertThat(client().send(head(signed).replace("POST", "PUT") + "a=b").status()).isEqualTo(405);
    assertThat(client().send("GET /slack/events HTTP/1.1\r\n\r\n").status()).isEqualTo(405);
    for (var path : List.of("/", "/slack", "/slack/events/", "/slack/eventsmore", "/health/x")) {
      assertThat(client().send(head(signed).replace("/slack/events", path) + "a=b").status())
          .as(path)
          .isEqualTo(404);
    }
    for (var type : List.of("text/plain", "multipart/form-data", "")) {
      assertThat(
              client()
                  .send(head(signed).replace("application/x-www-form-urlencoded", type) + "a=b")
                  .status())
          .as(type)
          .isEqualTo(415);
    }
    assertThat(client().send("POST /health HTTP/1.1\r\n" + length(9) + "\r\n").status())
        .isEqualTo(405);
    assertThat(client().send("GET /health HTTP/1.1\r\n\r\n").status()).isEqualTo(200);
  }

  @Test
  void thousands_of_half_sent_heads_keep_nobody_out_and_are_closed() throws Exception {
    for (var i = 0; i < 3_000; i++) {
      client().send("POST /slack/events HTTP/1.1\r\nHost: loc");
      if (i % 500 == 499) {
        slackIsAnswered();
      }
    }
    allAreClosed();
  }

  @Test
  void heads_that_never_end_are_cut_off() throws Exception {
    for (var line :
        List.of("x".repeat(1_000), "a: b\r\n".repeat(200), "a" + "b".repeat(5_000) + ": c\r\n")) {
      var client = client().send("GET /health HTTP/1.1\r\n");
      try {
        for (var sent = 0; sent < 100_000_000; sent += line.length()) {
          client.send(line);
        }
        throw new AssertionError("100 MB of a head were taken");
      } catch (SocketException e) {
        // As it has to be.
      }
    }
  }

  @Test
  void what_trickles_in_is_cut_off() throws Exception {
    var head = client().send("GET /health HTTP/1.1\r\n");
    var body = client().send(head(forged() + length(1_000)));
    for (var client : List.of(head, body)) {
      try {
        for (var sent = 0; sent < 200; sent++) {
          client.send("x");
          Thread.sleep(100);
        }
        throw new AssertionError("trickled for twenty seconds");
      } catch (SocketException e) {
        // As it has to be.
      }
    }
  }

  @Test
  void bodies_that_are_held_open_keep_nobody_out_and_are_closed() throws Exception {
    var almost = new byte[1_000_000];
    for (var i = 0; i < 300; i++) {
      var client = client();
      try {
        client.send(head(forged() + length(almost.length + 1))).send(almost);
      } catch (SocketException e) {
        // Cut off for a newer one.
      }
      if (i % 50 == 49) {
        slackIsAnswered();
      }
    }
    allAreClosed();
  }

  @Test
  void unsigned_bodies_are_not_taken_however_many_come() throws Exception {
    var part = new byte[64 << 10];
    var attacks = new ArrayList<Callable<Long>>();
    for (var i = 0; i < 300; i++) {
      attacks.add(
          () -> {
            var taken = 0L;
            try (var client = new RawClient(port)) {
              client.send(head(length(1L << 40)));
              while (taken < 1L << 30) {
                client.send(part);
                taken += part.length;
              }
            } catch (SocketException e) {
              // As it has to be.
            }
            return taken;
          });
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var taken = attacks.stream().map(threads::submit).toList();
      slackIsAnswered();
      for (var each : taken) {
        // What the two sockets hold is not in the program.
        assertThat(each.get()).isLessThan(64 << 20);
      }
    }
  }

  @Test
  void connections_that_say_nothing_are_closed_so_that_others_find_a_place() throws Exception {
    for (var i = 0; i < 2_500; i++) {
      client();
    }
    allAreClosed();
  }

  @Test
  void clients_that_break_off_use_nothing_up() throws Exception {
    for (var i = 0; i < 2_500; i++) {
      client().send("GET /health HTTP/1.1\r\n\r\n").reset();
      client().send(head(forged() + length(100)) + "half").reset();
      client().send("POST /slack/ev").reset();
    }
  }

  private void allAreClosed() throws IOException {
    for (var client : clients) {
      // Neither a response nor the end of the test's patience.
      assertThat(client.response()).isIn("", "reset");
    }
  }
}
