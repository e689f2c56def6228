package io.trackrecord.slack.loopback;

import com.sun.net.httpserver.HttpExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The calls that a test wants to fail, and whether the app waits for as long as it is told to.
final class Failures {

  /// What a call gets in the place of what it asks for; with status 0 that comes, but only after as
  /// many milliseconds as the body says.
  record Failure(int status, String retryAfter, String body) {}

  private final Violations violations;
  private final Map<String, Deque<Failure>> next = new HashMap<>();
  private final Map<String, Instant> notBefore = new HashMap<>();

  Failures(Violations violations) {
    this.violations = violations;
  }

  synchronized void add(String target, int times, Failure failure) {
    for (var i = 0; i < times; i++) {
      next.computeIfAbsent(target, _ -> new ArrayDeque<>()).add(failure);
    }
  }

  /// How this call fails, or nothing where it does not.
  synchronized Optional<Failure> next(String target) {
    var now = Instant.now();
    violations.check(
        !now.isBefore(notBefore.getOrDefault(target, Instant.MIN)),
        target,
        "called again before Retry-After was over");
    var failure = Optional.ofNullable(next.getOrDefault(target, new ArrayDeque<>()).poll());
    failure
        .filter(each -> !each.retryAfter().isEmpty())
        .ifPresent(
            each ->
                notBefore.put(
                    target, now.plus(Duration.ofSeconds(Long.parseLong(each.retryAfter())))));
    return failure;
  }

  /// Lets a call fail where it is to, or come late; whether it failed and is answered.
  boolean meets(HttpExchange exchange, String target) {
    var failure = next(target);
    if (failure.isPresent() && failure.get().status() == 0) {
      pause(Integer.parseInt(failure.get().body()));
      return false;
    }
    failure.ifPresent(
        each -> {
          if (!each.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", each.retryAfter());
          }
          HttpAnswer.send(exchange, each.status(), each.body());
        });
    return failure.isPresent();
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
