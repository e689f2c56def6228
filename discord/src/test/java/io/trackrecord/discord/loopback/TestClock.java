package io.trackrecord.discord.loopback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// The time as the loopback Discord sees it: real time, which tests can put forward.
public final class TestClock implements InstantSource {

  private static final long DISCORD_EPOCH = 1_420_070_400_000L;

  private final AtomicLong aheadMillis = new AtomicLong();
  private final AtomicLong sequence = new AtomicLong();

  @Override
  public Instant instant() {
    return Instant.now().plusMillis(aheadMillis.get());
  }

  /// Puts the time forward.
  public void advance(Duration by) {
    aheadMillis.addAndGet(by.toMillis());
  }

  /// An id of now. JDA reads an interaction's age from its id.
  public long snowflake() {
    return ((millis() - DISCORD_EPOCH) << 22) | (sequence.incrementAndGet() & 0x3FFFFF);
  }
}
