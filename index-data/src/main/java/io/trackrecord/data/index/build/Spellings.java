package io.trackrecord.data.index.build;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts the spellings of a name. Most names have only one, which needs no map.
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

  /// Whether there is exactly one spelling.
  boolean isOne() {
    return first != null && others == null;
  }

  /// The most frequent spelling, or the alphabetically first of several; empty where there is none.
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
