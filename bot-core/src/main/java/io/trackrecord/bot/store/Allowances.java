package io.trackrecord.bot.store;

import java.time.Duration;
import java.time.Instant;

/// How much of their limits people, servers and workspaces have used up, shared between all
/// programs that share the store. All methods throw [StoreException] where the store cannot be
/// used.
public interface Allowances {

  /// Takes one of what a holder may have, if there is one (the generic cell rate algorithm).
  ///
  /// @param holder whose limit it is, hashed
  /// @param each after how long one more may be taken
  /// @param burst how many may be taken at once, at least 1
  /// @return zero where one was taken, or how long to wait for the next
  Duration take(String holder, Duration each, int burst, Instant now);

  /// Forgets those who have used nothing up.
  void forgetIdle(Instant now);
}
