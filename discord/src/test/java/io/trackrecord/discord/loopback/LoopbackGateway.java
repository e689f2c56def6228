package io.trackrecord.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/// The loopback gateway: hello, identify, heartbeat, and resume with replay of what a client
/// missed.
final class LoopbackGateway extends WebSocketServer {

  private static final long DIRECT_MESSAGES = 1L << 12;

  private final String token;
  private final CountDownLatch started = new CountDownLatch(1);
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final AtomicInteger resumes = new AtomicInteger();
  private volatile int memory = Integer.MAX_VALUE;

  /// One shard's session, which outlives its sockets.
  private static final class Session {
    final String id;
    final int shard;
    final int shards;
    final long intents;
    final Deque<ObjectNode> sent = new ArrayDeque<>();
    int number;
    @Nullable WebSocket socket;

    Session(String id, int shard, int shards, long intents) {
      this.id = id;
      this.shard = shard;
      this.shards = shards;
      this.intents = intents;
    }
  }

  LoopbackGateway(String token) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.token = token;
    setReuseAddr(true);
    setDaemon(true);
    setConnectionLostTimeout(0);
  }

  void open() throws InterruptedException {
    start();
    started.await();
  }

  String address() {
    return "ws://127.0.0.1:" + getPort();
  }

  /// Keeps so many events of a session for when it resumes.
  void remember(int events) {
    memory = events;
  }

  int resumes() {
    return resumes.get();
  }

  /// Sends an event to the shard that is responsible for the server, at once or when it resumes.
  void dispatch(String type, JsonNode data) {
    var server = data.path("guild_id").asLong(0);
    for (var session : sessions.values()) {
      if ((server >>> 22) % session.shards == session.shard) {
        dispatch(session, type, data);
      }
    }
  }

  /// Sends an event about direct messages, to the shard that gets them and if it asked for them.
  void dispatchDirect(String type, JsonNode data) {
    for (var session : sessions.values()) {
      if (session.shard == 0 && (session.intents & DIRECT_MESSAGES) != 0) {
        dispatch(session, type, data);
      }
    }
  }

  /// What the clients asked for.
  List<Long> intents() {
    return sessions.values().stream().map(session -> session.intents).toList();
  }

  /// Ends every socket without a word, as a lost connection does.
  void drop() {
    for (var session : sessions.values()) {
      synchronized (session) {
        var socket = session.socket;
        session.socket = null;
        if (socket != null) {
          socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
        }
      }
    }
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    socket.send(Json.object("op", 10, "d", Json.object("heartbeat_interval", 41_250)).toString());
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    var message = Json.read(text);
    var data = message.path("d");
    switch (message.path("op").asInt()) {
      case 1 -> socket.send(Json.object("op", 11).toString());
      case 2 -> identify(socket, data);
      case 6 -> resume(socket, data);
      default -> {}
    }
  }

  private void identify(WebSocket socket, JsonNode data) {
    if (!data.path("token").asText().equals(token)) {
      socket.close(4004, "Authentication failed.");
      return;
    }
    var shard = data.path("shard").path(0).asInt(0);
    var session =
        new Session(
            "session-" + sessions.size(),
            shard,
            data.path("shard").path(1).asInt(1),
            data.path("intents").asLong());
    session.socket = socket;
    sessions.put(session.id, session);
    var ready =
        Json.object(
            "v", 10,
            "user", World.user(World.APPLICATION),
            "guilds",
                Json.array(Json.object("id", Long.toString(World.SERVER), "unavailable", true)),
            "session_id", session.id,
            "resume_gateway_url", address(),
            "private_channels", Json.array(),
            "shard", Json.array(shard, session.shards),
            "application", Json.object("id", Long.toString(World.APPLICATION), "flags", 0));
    var isHome = (World.SERVER >>> 22) % session.shards == shard;
    if (!isHome) {
      ready.set("guilds", Json.array());
    }
    dispatch(session, "READY", ready);
    if (isHome) {
      dispatch(session, "GUILD_CREATE", World.server(World.SERVER));
    }
  }

  private void resume(WebSocket socket, JsonNode data) {
    var session = sessions.get(data.path("session_id").asText());
    if (session == null || !data.path("token").asText().equals(token)) {
      socket.send(Json.object("op", 9, "d", false).toString());
      return;
    }
    synchronized (session) {
      resumes.incrementAndGet();
      session.socket = socket;
      var seen = data.path("seq").asInt();
      session.sent.stream()
          .filter(event -> event.path("s").asInt() > seen)
          .forEach(event -> socket.send(event.toString()));
    }
    dispatch(session, "RESUMED", Json.object());
  }

  private void dispatch(Session session, String type, JsonNode data) {
    synchronized (session) {
      var event = Json.object("op", 0, "t", type, "s", ++session.number, "d", data);
      session.sent.add(event);
      if (session.sent.size() > memory) {
        session.sent.removeFirst();
      }
      var socket = session.socket;
      if (socket != null && socket.isOpen()) {
        socket.send(event.toString());
      }
    }
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    // A client that says goodbye gives its session up.
    var goodbye = remote && (code == CloseFrame.NORMAL || code == CloseFrame.GOING_AWAY);
    sessions.values().removeIf(session -> goodbye && leave(session, socket));
    sessions.values().forEach(session -> leave(session, socket));
  }

  private static boolean leave(Session session, WebSocket socket) {
    synchronized (session) {
      if (!Objects.equals(session.socket, socket)) {
        return false;
      }
      session.socket = null;
      return true;
    }
  }

  @Override
  public void onError(@Nullable WebSocket socket, Exception error) {
    // A socket that a test dropped is no error.
  }
}
