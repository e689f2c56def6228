package io.trackrecord.data.index.build;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Tallies of names that several artists may share, such as albums and genres. The result does not
/// depend on the order in which artists are added. Safe for use by several threads.
final class NameTallies {

  private final Map<Long, NameTally> names = new HashMap<>();

  /// Adds one artist's tallies, by the key of the name.
  synchronized void add(Map<Long, NameTally> ofArtist) {
    ofArtist.forEach((key, tally) -> names.computeIfAbsent(key, _ -> new NameTally()).add(tally));
  }

  /// Hands over the tally of every name.
  synchronized void forEach(Consumer<NameTally> consumer) {
    names.values().forEach(consumer);
  }
}
