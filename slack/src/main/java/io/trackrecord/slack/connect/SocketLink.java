package io.trackrecord.slack.connect;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// One WebSocket connection of Socket Mode.
///
/// Bolt's client polls a message queue a thousand times a second, and on a refresh it closes the
/// old socket before it opens the new one. This class delivers messages immediately, and
/// [SocketMode] opens the new socket first.
final class SocketLink extends SocketModeClientJavaWSImpl {

  private final CountDownLatch hello;
  private volatile boolean isClosed;

  /// @param onMessage receives every message except the greeting, on the socket's thread; it must
  ///   not block
  /// @param onClose called once the socket is closed, by either side
  static SocketLink create(
      Slack slack,
      String appToken,
      String address,
      BiConsumer<SocketLink, JsonObject> onMessage,
      Consumer<SocketLink> onClose)
      throws URISyntaxException {
    var inbox = new Inbox();
    var link = new SocketLink(slack, appToken, address, inbox);
    inbox.consumer =
        text -> {
          var message = JsonParser.parseString(text).getAsJsonObject();
          if (message.has("type") && message.get("type").getAsString().equals("hello")) {
            link.hello.countDown();
          } else {
            onMessage.accept(link, message);
          }
        };
    link.addWebSocketCloseListener(
        (_, _) -> {
          link.isClosed = true;
          onClose.accept(link);
        });
    return link;
  }

  private SocketLink(Slack slack, String appToken, String address, Inbox inbox)
      throws URISyntaxException {
    // No pollers, no session monitor, no reconnects.
    super(slack, appToken, address, 0, inbox, false, false, 0);
    this.hello = new CountDownLatch(1);
  }

  /// Connects and waits for Slack's greeting. Returns false if it does not come in time.
  boolean open(Duration timeout) throws InterruptedException {
    connect();
    return hello.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Returns whether it was opened and not closed since.
  boolean isOpen() {
    return hello.getCount() == 0 && !isClosed;
  }

  /// A queue that delivers messages to a consumer instead of storing them.
  private static final class Inbox implements SocketModeMessageQueue {

    private volatile Consumer<String> consumer = _ -> {};

    @Override
    public void add(String message) {
      consumer.accept(message);
    }

    @Override
    @SuppressWarnings("NullAway") // The queue is always empty, for which Bolt expects null.
    public String poll() {
      return null;
    }
  }
}
