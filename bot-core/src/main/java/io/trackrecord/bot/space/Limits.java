package io.trackrecord.bot.space;

import io.trackrecord.bot.request.RequestLimit;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Space;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// How often people may ask, click, and ask for what takes long: what this program counts by
/// itself, and what all programs count together. Safe for use by many threads.
public final class Limits {

  private final Map<Deed, RequestLimit<Person>> own = new EnumMap<>(Deed.class);
  private final FairUse shared;

  /// @param questionsPerMinute how many questions one person may ask within any minute
  /// @param shared what all programs count together
  public Limits(int questionsPerMinute, FairUse shared, InstantSource clock) {
    this.shared = shared;
    for (var deed : Deed.values()) {
      own.put(deed, new RequestLimit<>(deed.perMinute(questionsPerMinute), clock));
    }
  }

  /// Counts a deed of a person in a server or workspace.
  ///
  /// @return 0 where it may be done, or after how many seconds the next one may
  public long secondsToWait(Deed deed, Person person, Optional<Space> space) {
    var seconds = Objects.requireNonNull(own.get(deed)).secondsToWait(person);
    return seconds > 0 ? seconds : shared.secondsToWait(deed, person, space);
  }

  /// How much was refused since the start.
  public long refused() {
    return shared.refused() + own.values().stream().mapToLong(RequestLimit::refused).sum();
  }
}
