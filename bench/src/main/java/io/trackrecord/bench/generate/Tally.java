package io.trackrecord.bench.generate;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts what one thread has written of one dataset; added up into [Expected].
public final class Tally {

  private final Map<Oddity, Long> oddities = new EnumMap<>(Oddity.class);
  private long rows;
  private long linesBeside;

  /// Counts a row.
  public void row(@Nullable Oddity oddity) {
    rows++;
    if (oddity != null) {
      oddities.merge(oddity, 1L, Long::sum);
    }
  }

  /// Counts a line that is no row of the dataset: a blank line, or a row of `raw_tracks.csv` whose
  /// id `tracks.csv` lacks.
  public void lineBeside() {
    linesBeside++;
  }

  void add(Tally other) {
    rows += other.rows;
    linesBeside += other.linesBeside;
    other.oddities.forEach((oddity, times) -> oddities.merge(oddity, times, Long::sum));
  }

  Expected.Counts counts() {
    var noId = of(Oddity.Effect.NO_ID);
    var noName = of(Oddity.Effect.NO_NAME);
    var unreadable = of(Oddity.Effect.UNREADABLE);
    var repeats = of(Oddity.Effect.REPEATED);
    return new Expected.Counts(
        rows,
        rows - repeats - noId - noName - unreadable,
        repeats,
        new Expected.Bad(noId, noName, unreadable),
        linesBeside,
        byKey());
  }

  private Map<String, Long> byKey() {
    var counts = new LinkedHashMap<String, Long>();
    oddities.forEach((oddity, times) -> counts.put(oddity.key(), times));
    return counts;
  }

  private long of(Oddity.Effect effect) {
    return oddities.entrySet().stream()
        .filter(entry -> entry.getKey().effect() == effect)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
