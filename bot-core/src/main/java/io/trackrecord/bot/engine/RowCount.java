package io.trackrecord.bot.engine;

import io.trackrecord.bot.catalog.DatasetCount;
import java.util.Comparator;
import java.util.List;

/// How many rows were found.
///
/// @param datasets by dataset, most tracks first; no dataset without tracks
/// @param songs distinct songs, and each row of a dataset of sounds, which is the same as no other
/// @param isAtLeast whether counting stopped, with more rows to count
public record RowCount(List<DatasetCount> datasets, long songs, boolean isAtLeast) {

  public RowCount {
    datasets =
        datasets.stream()
            .filter(count -> count.tracks() > 0)
            .sorted(
                Comparator.comparingLong((DatasetCount count) -> -count.tracks())
                    .thenComparing(DatasetCount::dataset))
            .toList();
  }

  /// All tracks.
  public long tracks() {
    return datasets.stream().mapToLong(DatasetCount::tracks).sum();
  }
}
