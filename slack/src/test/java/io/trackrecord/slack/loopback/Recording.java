package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Everything that the app sent, in order.
public final class Recording {

  /// One request of the app.
  ///
  /// @param target the method, `response_url`, or `upload`
  /// @param key which one: a channel, a view's id, a response URL's id, a file's id
  /// @param body what was sent
  /// @param token who sent it, or the empty string
  public record Sent(String target, String key, JsonNode body, String token) {}

  private final List<Sent> sent = new ArrayList<>();

  private final Map<String, CompletableFuture<Sent>> first = new ConcurrentHashMap<>();

  void add(Sent request) {
    synchronized (this) {
      sent.add(request);
      notifyAll();
    }
    first(request.target(), request.key()).complete(request);
  }

  /// The first request that goes to one target and key, once it has come. Fails where it does not
  /// come within a minute.
  public CompletableFuture<Sent> first(String target, String key) {
    return first.computeIfAbsent(
        target + " " + key, _ -> new CompletableFuture<Sent>().orTimeout(1, TimeUnit.MINUTES));
  }

  /// Everything so far.
  public synchronized List<Sent> all() {
    return List.copyOf(sent);
  }

  /// Everything so far that went to one target.
  public List<Sent> to(String target) {
    return all().stream().filter(each -> each.target().equals(target)).toList();
  }

  /// Waits until so many requests fit, and gives them.
  ///
  /// @throws AssertionError where they do not come in time
  public synchronized List<Sent> await(
      String what, Predicate<Sent> filter, int count, Duration atMost) {
    var end = System.nanoTime() + atMost.toNanos();
    while (true) {
      var found = sent.stream().filter(filter).toList();
      if (found.size() >= count) {
        return found;
      }
      var left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError(
            "waited for %d × %s, got %d; sent so far: %s"
                .formatted(count, what, found.size(), sent.stream().map(Sent::target).toList()));
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting for " + what, e);
      }
    }
  }
}
