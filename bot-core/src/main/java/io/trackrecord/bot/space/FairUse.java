package io.trackrecord.bot.space;

import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Space;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreException;
import io.trackrecord.data.io.Digests;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// How often each person, server and workspace may ask and click, over all programs that share a
/// store. Each may do a minute's worth at once, and then at that rate. While the store rests, only
/// the limits that each program keeps by itself hold.
///
/// Nothing but a hash of who it is and a time is kept, for some minutes.
public final class FairUse {

  /// A server or workspace may ask as much as so many of its members.
  private static final int MEMBERS_AT_ONCE = 30;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /// How often those who have done nothing for a while are forgotten, in deeds.
  private static final int FORGET_EVERY = 1_000;

  private final Optional<Store> store;
  private final int perMinute;
  private final InstantSource clock;
  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();

  private FairUse(Optional<Store> store, int perMinute, InstantSource clock) {
    this.store = store;
    this.perMinute = perMinute;
    this.clock = clock;
  }

  /// Limits that are shared over a store.
  ///
  /// @param perMinute how many questions one person may ask within a minute
  public static FairUse over(Store store, int perMinute, InstantSource clock) {
    return new FairUse(Optional.of(store), perMinute, clock);
  }

  /// No shared limits, for a program that is alone.
  public static FairUse alone() {
    return new FairUse(Optional.empty(), 1, InstantSource.system());
  }

  /// Counts a deed of a person in a server or workspace.
  ///
  /// @return 0 where it may be done, or after how many seconds the next one may
  public long secondsToWait(Deed deed, Person person, Optional<Space> space) {
    if (store.isEmpty()) {
      return 0;
    }
    try {
      if (asked.incrementAndGet() % FORGET_EVERY == 0) {
        store.get().allowances().forgetIdle(clock.instant());
      }
      var most = deed.perMinute(perMinute);
      var wait =
          take(
              deed + " of " + person.platform() + " person " + person.space() + ' ' + person.id(),
              most);
      if (wait.isZero() && space.isPresent()) {
        wait =
            take(
                deed + " of " + space.get().platform() + " space " + space.get().id(),
                most * MEMBERS_AT_ONCE);
      }
      if (wait.isZero()) {
        return 0;
      }
      refused.incrementAndGet();
      return Math.max(1, wait.plusMillis(999).toSeconds());
    } catch (StoreException _) {
      // The store has logged why.
      return 0;
    }
  }

  /// How many deeds were one too many since the start.
  public long refused() {
    return refused.get();
  }

  private Duration take(String holder, int most) {
    return store
        .orElseThrow()
        .allowances()
        .take(Digests.base64(holder), MINUTE.dividedBy(most), most, clock.instant());
  }
}
