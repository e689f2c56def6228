package io.trackrecord.bot.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestLimitTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
  private final RequestLimit<Long> limit = new RequestLimit<>(2, now::get);

  @Test
  void eachUserHasALimitOfTheirOwn() {
    assertThat(limit.secondsToWait(1L)).isZero();
    assertThat(limit.secondsToWait(1L)).isZero();
    assertThat(limit.secondsToWait(1L)).isEqualTo(60);
    assertThat(limit.secondsToWait(2L)).isZero();
  }

  @Test
  void theLimitHoldsForAnyMinuteAndNotForEveryMinuteOfTheClock() {
    assertThat(limit.secondsToWait(1L)).isZero();
    pass(Duration.ofSeconds(50));
    assertThat(limit.secondsToWait(1L)).isZero();
    pass(Duration.ofSeconds(10));
    // The first is a minute ago, the second is not.
    assertThat(limit.secondsToWait(1L)).isZero();
    assertThat(limit.secondsToWait(1L)).isEqualTo(50);
  }

  @Test
  void whoeverWaitsAsLongAsTheyAreToldIsAllowedToAsk() {
    limit.secondsToWait(1L);
    pass(Duration.ofMillis(1_234));
    limit.secondsToWait(1L);
    pass(Duration.ofMillis(20));
    var seconds = limit.secondsToWait(1L);
    assertThat(seconds).isEqualTo(59);
    pass(Duration.ofSeconds(seconds));
    assertThat(limit.secondsToWait(1L)).isZero();
  }

  @Test
  void askingTooOftenDoesNotMakeTheWaitLonger() {
    limit.secondsToWait(1L);
    limit.secondsToWait(1L);
    for (var second = 60; second >= 1; second--) {
      assertThat(limit.secondsToWait(1L)).isEqualTo(second);
      pass(Duration.ofSeconds(1));
    }
    assertThat(limit.secondsToWait(1L)).isZero();
  }

  @Test
  void noMinuteEverHoldsMoreRequestsThanTheLimit() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var five = new RequestLimit<String>(5, now::get);
    var allowed = new ArrayDeque<Instant>();
    for (var i = 0; i < 5_000; i++) {
      pass(Duration.ofMillis(random.nextInt(20_000)));
      if (five.secondsToWait("user") == 0) {
        allowed.addLast(now.get());
        while (!allowed.getFirst().plus(MINUTE).isAfter(now.get())) {
          allowed.removeFirst();
        }
        assertThat(allowed).as("seed " + seed).hasSizeLessThanOrEqualTo(5);
      } else {
        assertThat(allowed).as("seed " + seed).hasSize(5);
      }
    }
  }

  @Test
  void aClockThatIsPutBackLocksNobodyOut() {
    limit.secondsToWait(1L);
    limit.secondsToWait(1L);
    pass(Duration.ofHours(-3));
    assertThat(limit.secondsToWait(1L)).isZero();
  }

  @Test
  void usersWhoAskedNothingForAMinuteAreForgotten() {
    for (var user = 0L; user < 100; user++) {
      limit.secondsToWait(user);
      pass(Duration.ofMillis(100));
    }
    assertThat(limit.users()).isEqualTo(100);
    pass(MINUTE.minusSeconds(5));
    limit.secondsToWait(1_000L);
    assertThat(limit.users()).isEqualTo(50);
    pass(MINUTE);
    limit.secondsToWait(2_000L);
    assertThat(limit.users()).isEqualTo(1);
  }

  @Test
  void thereIsABoundToTheUsersWhoAreRemembered() {
    for (var user = 0L; user < 2 * RequestLimit.MAX_USERS; user++) {
      limit.secondsToWait(user);
      limit.secondsToWait(user);
    }
    assertThat(limit.users()).isEqualTo(RequestLimit.MAX_USERS);
    assertThat(limit.secondsToWait(0L)).isZero();
    assertThat(limit.secondsToWait(2L * RequestLimit.MAX_USERS - 1)).isPositive();
  }

  @Test
  void manyThreadsAtOnceAreAllowedNoMore() throws Exception {
    var shared = new RequestLimit<String>(50, now::get);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> asked =
          IntStream.range(0, 500)
              .mapToObj(_ -> threads.submit(() -> shared.secondsToWait("user")))
              .toList();
      var allowed = 0;
      for (var each : asked) {
        allowed += each.get() == 0 ? 1 : 0;
      }
      assertThat(allowed).isEqualTo(50);
    }
  }

  @Test
  void aLimitThatAllowsNothingIsRefused() {
    assertThatThrownBy(() -> new RequestLimit<String>(0, now::get))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 requests a minute");
  }

  private void pass(Duration time) {
    now.updateAndGet(then -> then.plus(time));
  }
}
