package io.trackrecord.data.index.build;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts how often a name is written in each way. Most names are written in one way only, which
/// costs no map.
final class Spellings {

  private @Nullable String first;
  private int count;
  private @Nullable Map<String, Integer> others;

  void add(String spelling) {
    if (first == null) {
      first = spelling;
    }
    if (first.equals(spelling)) {
      count++;
      return;
    }
    if (others == null) {
      others = new HashMap<>();
    }
    others.merge(spelling, 1, Integer::sum);
  }

  boolean isEmpty() {
    return first == null;
  }

  /// Whether all were written in one way.
  boolean isOne() {
    return first != null && others == null;
  }

  /// The most frequent spelling, the first in the order of the alphabet where several are; empty
  /// where there is none.
  String mostFrequent() {
    if (first == null) {
      return "";
    }
    return others == null ? first : byFrequency().getFirst();
  }

  /// The spellings, most frequent first.
  List<String> byFrequency() {
    if (first == null) {
      return List.of();
    }
    if (others == null) {
      return List.of(first);
    }
    var counted = new HashMap<>(others);
    counted.put(first, count);
    return counted.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
