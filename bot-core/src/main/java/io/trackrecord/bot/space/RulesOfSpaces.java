package io.trackrecord.bot.space;

import io.trackrecord.bot.store.Space;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The rules of servers and workspaces as every answer needs them: read from the store at most once
/// a minute each. While the store rests, nothing counts as decided, except what was read before.
/// Safe for use by many threads.
public final class RulesOfSpaces {

  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int MAX_SPACES = 10_000;

  private final Store store;
  private final InstantSource clock;
  private final LinkedHashMap<Space, Read> read = new LinkedHashMap<>();

  private record Read(SpaceRules rules, Instant until) {}

  /// @param clock for how long what was read counts
  public RulesOfSpaces(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The rules of a server or workspace.
  ///
  /// @param space empty in a direct message, where there are none
  public SpaceRules of(Optional<Space> space) {
    return space.map(this::of).orElse(SpaceRules.NONE);
  }

  private SpaceRules of(Space space) {
    var now = clock.instant();
    Read known;
    synchronized (read) {
      known = read.get(space);
    }
    if (known != null && now.isBefore(known.until())) {
      return known.rules();
    }
    var rules = known == null ? SpaceRules.NONE : known.rules();
    try {
      rules = SpaceRules.of(store.settings().of(space));
    } catch (StoreException _) {
      // The store has logged why.
    }
    keep(space, new Read(rules, now.plus(FRESH)));
    return rules;
  }

  private void keep(Space space, Read fresh) {
    synchronized (read) {
      read.putLast(space, fresh);
      if (read.size() > MAX_SPACES) {
        read.pollFirstEntry();
      }
    }
  }

  /// The settings of a server or workspace, as they are in the store now.
  Map<String, String> settings(Space space) {
    return store.settings().of(space);
  }

  /// Sets something.
  ///
  /// @throws StoreException where the store cannot be used
  void set(Space space, String name, String value) {
    store.settings().set(space, name, value);
    keep(space, new Read(SpaceRules.of(store.settings().of(space)), clock.instant().plus(FRESH)));
  }

  /// Forgets the servers or workspaces of a platform that the bot is no longer in. Does nothing
  /// while the store rests.
  ///
  /// @param isIn whether the bot is still in it, as far as is known
  public void forgetAllBut(String platform, Predicate<Space> isIn) {
    try {
      store.settings().spaces(platform).stream().filter(isIn.negate()).forEach(this::forget);
    } catch (StoreException _) {
      // The store has logged why.
    }
  }

  /// Forgets a server or workspace from which the bot was removed.
  ///
  /// @throws StoreException where the store cannot be used
  public void forget(Space space) {
    store.settings().forget(space);
    synchronized (read) {
      read.remove(space);
    }
  }
}
