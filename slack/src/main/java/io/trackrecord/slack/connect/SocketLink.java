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

/// One WebSocket of Socket Mode, from its opening to its end.
///
/// Bolt's own client polls its queue a thousand times a second and closes the old socket before the
/// new one is open when Slack asks for a change. This one hands messages on at once, and
/// [SocketMode] opens the next link before it lets go of this one.
final class SocketLink extends SocketModeClientJavaWSImpl {

  private final CountDownLatch hello;

  /// @param onMessage gets every message but the greeting, on the socket's thread: it must return
  ///   at once
  /// @param onClose gets told once the socket is closed, by whomever
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
    link.addWebSocketCloseListener((_, _) -> onClose.accept(link));
    return link;
  }

  private SocketLink(Slack slack, String appToken, String address, Inbox inbox)
      throws URISyntaxException {
    // No pollers, no session monitor, no reconnecting: this is one link.
    super(slack, appToken, address, 0, inbox, false, false, 0);
    this.hello = new CountDownLatch(1);
  }

  /// Connects; true once Slack has greeted.
  boolean open(Duration atMost) throws InterruptedException {
    connect();
    return hello.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Hands messages on in the place of keeping them.
  private static final class Inbox implements SocketModeMessageQueue {

    private volatile Consumer<String> consumer = _ -> {};

    @Override
    public void add(String message) {
      consumer.accept(message);
    }

    @Override
    @SuppressWarnings("NullAway") // Nothing is kept, and Bolt's way to say so is null.
    public String poll() {
      return null;
    }
  }
}
