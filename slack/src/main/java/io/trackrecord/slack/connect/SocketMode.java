package io.trackrecord.slack.connect;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.util.json.GsonFactory;
import io.trackrecord.slack.api.CallFailure;
import io.trackrecord.slack.api.FailureLog;
import io.trackrecord.slack.api.WebApi;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Socket Mode: the bot opens a WebSocket to Slack, so it needs no public address.
///
/// On a refresh the new socket is opened before the old one is closed. A closed socket is replaced
/// at once, a silent one within eight seconds. Each request runs on its own virtual thread.
public final class SocketMode implements Connection {

  private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);

  private static final Duration HELLO_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(5);
  private static final Duration OVERLAP = Duration.ofSeconds(4);
  private static final Duration MAX_BACKOFF = Duration.ofSeconds(30);
  private static final Duration MAX_RETRY_AFTER = Duration.ofMinutes(5);
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(3);
  private static final Duration ACK_TIMEOUT = Duration.ofSeconds(10);

  private final App app;
  private final Slack slack;
  private final String appToken;
  private final SocketModeRequestParser parser;
  private final Gson gson;
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService upkeep = Executors.newVirtualThreadPerTaskExecutor();
  private @Nullable SocketLink current;
  private boolean isConnecting;
  private volatile boolean isClosed;

  private SocketMode(App app, String appToken) {
    this.app = app;
    this.slack = app.slack();
    this.appToken = appToken;
    this.parser = new SocketModeRequestParser(app.config());
    this.gson = GsonFactory.createSnakeCase(slack.getConfig());
  }

  /// Connects to Slack.
  ///
  /// @throws ConnectException if Slack rejects the token or cannot be reached
  public static SocketMode open(App app, String appToken)
      throws ConnectException, InterruptedException {
    var mode = new SocketMode(app, appToken);
    try {
      mode.use(mode.newLink());
    } catch (ConnectException | InterruptedException e) {
      mode.close();
      throw e;
    }
    mode.upkeep.execute(mode::keepChecking);
    return mode;
  }

  private SocketLink newLink() throws ConnectException, InterruptedException {
    try {
      var address = WebApi.openConnection(slack, appToken);
      var link = SocketLink.create(slack, appToken, address, this::onMessage, this::onClose);
      if (!link.open(HELLO_TIMEOUT)) {
        link.disconnect();
        throw new ConnectException("Slack did not open the WebSocket in time", false);
      }
      return link;
    } catch (CallFailure e) {
      var message = e.isRefusal() ? "Slack answered " + e.error() : String.valueOf(e.getMessage());
      throw new ConnectException(message, e.isRefusal(), pauseAfter(e));
    } catch (URISyntaxException | RuntimeException e) {
      // Its message may quote the address, whose ticket lets anyone connect as this bot.
      throw new ConnectException("Slack returned an invalid WebSocket address", false);
    }
  }

  private static Duration pauseAfter(CallFailure failure) {
    var asked = failure.retryAfter().orElse(Duration.ZERO);
    return asked.compareTo(MAX_RETRY_AFTER) < 0 ? asked : MAX_RETRY_AFTER;
  }

  private synchronized void use(SocketLink link) {
    current = link;
    isConnecting = false;
    notifyAll();
    if (isClosed) {
      link.disconnect();
    }
  }

  private void onMessage(SocketLink link, JsonObject message) {
    var type = message.has("type") ? message.get("type").getAsString() : "";
    if (type.equals("disconnect")) {
      replace(link);
    } else if (!isClosed) {
      requests.execute(() -> run(link, message));
    }
  }

  private void onClose(SocketLink link) {
    replace(link);
  }

  /// Replaces this link, unless it is already replaced or being replaced.
  private synchronized void replace(SocketLink link) {
    if (isClosed || isConnecting || link != current) {
      return;
    }
    isConnecting = true;
    upkeep.execute(() -> reconnect(link));
  }

  private void reconnect(SocketLink old) {
    var pause = Duration.ZERO;
    try {
      while (!isClosed) {
        Thread.sleep(pause);
        try {
          use(newLink());
          // Requests that came over the old link are acknowledged over it.
          Thread.sleep(OVERLAP);
          old.disconnect();
          return;
        } catch (ConnectException e) {
          LOG.warn("Not connected to Slack: {}", e.getMessage());
          pause = longer(pause);
          if (pause.compareTo(e.retryAfter()) < 0) {
            pause = e.retryAfter();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Doubles the pause, with jitter so that many bots do not reconnect in step.
  private static Duration longer(Duration pause) {
    var doubled = Math.min(MAX_BACKOFF.toMillis(), Math.max(1_000, pause.toMillis() * 2));
    return Duration.ofMillis(doubled * ThreadLocalRandom.current().nextInt(75, 100) / 100);
  }

  private void keepChecking() {
    try {
      while (!isClosed) {
        Thread.sleep(CHECK_INTERVAL);
        var link = link();
        if (link != null && !isClosed && !link.verifyConnection()) {
          replace(link);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable SocketLink link() {
    return current;
  }

  private void run(SocketLink link, JsonObject message) {
    try {
      var request = parser.parse(gson.toJson(message));
      if (request == null) {
        return;
      }
      var response = app.run(request.getBoltRequest());
      if (response.getStatusCode() == 200) {
        acknowledge(link, ack(request.getEnvelope().getEnvelopeId(), response));
      } else {
        LOG.warn("Not acknowledged: HTTP {}", response.getStatusCode());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      // Slack resends requests that were not acknowledged.
      FailureLog.warn(LOG, "Not acknowledged", e);
    }
  }

  private String ack(String envelopeId, Response response) {
    var ack = new JsonObject();
    ack.addProperty("envelope_id", envelopeId);
    if (response.getBody() != null) {
      ack.add("payload", gson.fromJson(response.getBody(), JsonElement.class));
    }
    return gson.toJson(ack);
  }

  /// Acknowledges over the link that the request came over, or over the next one if it is closed.
  private void acknowledge(SocketLink link, String ack) throws InterruptedException {
    var over = link;
    var end = System.nanoTime() + ACK_TIMEOUT.toNanos();
    while (true) {
      try {
        over.sendWebSocketMessage(ack);
        return;
      } catch (RuntimeException e) {
        over = next(over, end);
        if (over == null) {
          LOG.warn("Not acknowledged: no connection to Slack");
          return;
        }
      }
    }
  }

  private synchronized @Nullable SocketLink next(SocketLink link, long end)
      throws InterruptedException {
    while (current == link && !isClosed) {
      var left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return null;
      }
      wait(left);
    }
    return isClosed ? null : current;
  }

  @Override
  public boolean isOpen() {
    var link = link();
    return link != null && link.isOpen() && !isClosed;
  }

  /// Acknowledges the requests that are running, and disconnects. Requests that arrive meanwhile
  /// are not acknowledged, so Slack resends them.
  @Override
  public void close() {
    synchronized (this) {
      isClosed = true;
    }
    requests.shutdown();
    upkeep.shutdownNow();
    try {
      if (!requests.awaitTermination(SHUTDOWN_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        requests.shutdownNow();
      }
    } catch (InterruptedException e) {
      requests.shutdownNow();
      Thread.currentThread().interrupt();
    }
    var link = link();
    if (link != null) {
      link.disconnect();
    }
  }
}
