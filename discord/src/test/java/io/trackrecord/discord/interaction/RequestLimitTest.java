package io.trackrecord.discord.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RequestLimitTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
  private final RequestLimit limit = new RequestLimit(2, now::get);

  @Test
  void theLimitHoldsForAMinuteAndForEachUserAlone() {
    assertThat(limit.secondsToWait(1)).isZero();
    assertThat(limit.secondsToWait(1)).isZero();
    pass(Duration.ofSeconds(20));
    assertThat(limit.secondsToWait(1)).isEqualTo(40);
    assertThat(limit.secondsToWait(2)).isZero();
    pass(Duration.ofSeconds(40));
    assertThat(limit.secondsToWait(1)).isZero();
  }

  @Test
  void aClockThatIsPutBackLocksNobodyOut() {
    limit.secondsToWait(1);
    limit.secondsToWait(1);
    pass(Duration.ofHours(-3));
    assertThat(limit.secondsToWait(1)).isZero();
  }

  @Test
  void onlyTheLastUsersAreRemembered() {
    limit.secondsToWait(1);
    limit.secondsToWait(1);
    for (var user = 2L; user < 10_010; user++) {
      limit.secondsToWait(user);
    }
    assertThat(limit.secondsToWait(1)).isZero();
  }

  private void pass(Duration time) {
    now.updateAndGet(then -> then.plus(time));
  }
}
