package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/// Socket Mode: hands envelopes to the newest connection, wants each acknowledged within three
/// seconds, and hands those that were not acknowledged to the next connection once more.
final class SocketGate extends WebSocketServer implements Delivery, AutoCloseable {

  private static final long ACK_NANOS = TimeUnit.SECONDS.toNanos(3);

  private static final class Pending {
    private final Envelope envelope;
    private final CompletableFuture<JsonNode> ack = new CompletableFuture<>();
    private int deliveries;
    private long deliveredAt;

    Pending(Envelope envelope, int deliveries) {
      this.envelope = envelope;
      this.deliveries = deliveries;
    }
  }

  private final Violations violations;
  private final CountDownLatch started = new CountDownLatch(1);
  private final List<WebSocket> connections = new ArrayList<>();
  private final Map<String, Pending> pending = new LinkedHashMap<>();
  private final Map<String, Integer> unanswered = new HashMap<>();
  private int opened;
  private int closed;
  private boolean swallowAcks;
  private volatile @Nullable WebSocket silent;

  SocketGate(Violations violations) throws InterruptedException {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.violations = violations;
    setReuseAddr(true);
    setDaemon(true);
    setConnectionLostTimeout(0);
    start();
    if (!started.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the socket server did not start");
    }
  }

  String address() {
    return "ws://127.0.0.1:" + getPort() + "/link";
  }

  @Override
  public synchronized CompletableFuture<JsonNode> deliver(Envelope envelope, int retry) {
    var waiting = new Pending(envelope, retry);
    var before = pending.put(envelope.id(), waiting);
    if (before != null) {
      var _ = waiting.ack.thenAccept(before.ack::complete);
    }
    if (!connections.isEmpty() && !connections.getLast().equals(silent)) {
      send(connections.getLast(), waiting);
    }
    return waiting.ack;
  }

  private void send(WebSocket connection, Pending each) {
    var message = Json.object();
    message.put("envelope_id", each.envelope.id());
    message.put("type", each.envelope.kind().type());
    message.set("payload", each.envelope.payload());
    message.put("accepts_response_payload", each.envelope.kind() != Kind.EVENT);
    if (each.deliveries > 0) {
      message.put("retry_attempt", each.deliveries).put("retry_reason", "timeout");
    }
    each.deliveries++;
    unanswered.merge(each.envelope.id(), 1, Integer::sum);
    each.deliveredAt = System.nanoTime();
    connection.send(message.toString());
  }

  /// Cuts the newest connection without a word.
  synchronized void drop() {
    connections.getLast().closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped");
  }

  /// Cuts the connection before any acknowledgement that is under way is taken.
  synchronized void dropWithoutAcks() {
    swallowAcks = true;
    drop();
  }

  /// Asks the app to connect anew, and closes the connection a while later.
  synchronized void requestRefresh() {
    var connection = connections.getLast();
    connection.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\",\"debug_info\":{}}");
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                Thread.sleep(2_000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              connection.close();
            });
  }

  /// Falls silent on the newest connection: nothing comes, not even an answer to a ping.
  synchronized void fallSilent() {
    silent = connections.getLast();
  }

  @Override
  public void onWebsocketPing(WebSocket connection, Framedata ping) {
    if (!connection.equals(silent)) {
      super.onWebsocketPing(connection, ping);
    }
  }

  /// How many connections there have been.
  synchronized int opened() {
    return opened;
  }

  /// How many connections are open.
  synchronized int open() {
    return connections.size();
  }

  /// Waits until there have been so many connections and one is open.
  synchronized void awaitConnection(int number, long atMostMillis) throws InterruptedException {
    var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(atMostMillis);
    while (opened < number || connections.isEmpty()) {
      var left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError("connection " + number + " did not come; there were " + opened);
      }
      wait(left);
    }
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public synchronized void onOpen(WebSocket connection, ClientHandshake handshake) {
    connections.add(connection);
    opened++;
    swallowAcks = false;
    connection.send("{\"type\":\"hello\",\"num_connections\":" + connections.size() + "}");
    for (var each : pending.values()) {
      send(connection, each);
    }
    notifyAll();
  }

  @Override
  public synchronized void onMessage(WebSocket connection, String message) {
    if (swallowAcks) {
      return;
    }
    var ack = Json.parse(message);
    var id = ack.path("envelope_id").asText();
    // What was delivered twice, over two connections, may be acknowledged twice.
    var left = unanswered.merge(id, -1, Integer::sum);
    violations.check(left >= 0, "ack", "of an unknown or acknowledged envelope");
    var waiting = pending.remove(id);
    if (waiting == null) {
      return;
    }
    violations.check(
        System.nanoTime() - waiting.deliveredAt < ACK_NANOS,
        "ack of " + waiting.envelope.kind(),
        "later than three seconds");
    notifyAll();
    waiting.ack.complete(ack.path("payload").isMissingNode() ? Json.object() : ack.path("payload"));
  }

  @Override
  public synchronized void onClose(WebSocket connection, int code, String reason, boolean remote) {
    connections.remove(connection);
    closed++;
    notifyAll();
  }

  @Override
  public void onError(@Nullable WebSocket connection, Exception e) {
    if (closed == 0) {
      violations.add("socket", e.toString());
    }
  }

  /// How many envelopes nobody has acknowledged after a while.
  synchronized int unacknowledged() throws InterruptedException {
    var end = System.nanoTime() + ACK_NANOS;
    while (!pending.isEmpty() && System.nanoTime() < end) {
      wait(100);
    }
    return pending.size();
  }

  @Override
  public void close() {
    try {
      stop(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
