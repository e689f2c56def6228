package io.trackrecord.data.index.build;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Adds up names that several artists share, such as albums and genres. The order in which artists
/// come makes no difference. Safe for use by several threads.
final class NameTallies {

  private final Map<Long, NameTally> names = new HashMap<>();

  /// Takes the names of one artist into account, by key.
  synchronized void add(Map<Long, NameTally> ofArtist) {
    ofArtist.forEach((key, tally) -> names.computeIfAbsent(key, _ -> new NameTally()).add(tally));
  }

  /// Hands over every name once.
  synchronized void forEach(Consumer<NameTally> consumer) {
    names.values().forEach(consumer);
  }
}
