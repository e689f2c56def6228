package io.trackrecord.data.index;

import io.trackrecord.data.completion.NamePacking;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Draws a sample of the names: rows lie in partitions by the hash of their artist, so that the
/// first partitions are as good as any.
final class NameSample {

  private static final int ENOUGH_LETTERS = 4_000_000;

  private final List<ReadDataset> datasets;
  private final RowPartitions partitions;
  private final RepeatedIds repeated;

  NameSample(List<ReadDataset> datasets, RowPartitions partitions, RepeatedIds repeated) {
    this.datasets = datasets;
    this.partitions = partitions;
    this.repeated = repeated;
  }

  /// What compresses names like these.
  NamePacking packing() throws IOException {
    var ids = datasets.stream().map(each -> each.dataset().id()).toList();
    // An artist's rows have the same names again, which are kept once.
    var sample = new LinkedHashSet<String>();
    var letters = 0;
    for (var p = 0; p < RowPartitions.COUNT && letters < ENOUGH_LETTERS; p++) {
      var rows = PartitionRows.load(partitions.file(p), repeated::isIndexed);
      rows.sort();
      for (var i = 0; i < rows.count() && letters < ENOUGH_LETTERS; i++) {
        var track = rows.track(i, ids);
        letters += add(track.title(), sample);
        letters += add(track.album(), sample);
        for (var artist : track.artistNames()) {
          letters += add(artist, sample);
        }
      }
    }
    return NamePacking.of(
        sample.stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toList());
  }

  private static int add(@Nullable String name, Set<String> sample) {
    return name != null && sample.add(name) ? name.length() : 0;
  }
}
