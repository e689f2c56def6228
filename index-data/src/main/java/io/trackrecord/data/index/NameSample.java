package io.trackrecord.data.index;

import io.trackrecord.data.completion.PieceTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws a sample of the names: rows lie in partitions by the hash of their artist, so that the
/// first partitions are as good as any.
final class NameSample {

  private static final int ENOUGH_BYTES = 400_000;

  private final List<ReadDataset> datasets;
  private final RowPartitions partitions;
  private final RepeatedIds repeated;

  NameSample(List<ReadDataset> datasets, RowPartitions partitions, RepeatedIds repeated) {
    this.datasets = datasets;
    this.partitions = partitions;
    this.repeated = repeated;
  }

  /// What compresses names like these.
  PieceTable pieces() throws IOException {
    var ids = datasets.stream().map(each -> each.dataset().id()).toList();
    var sample = new ArrayList<byte[]>();
    var bytes = 0;
    for (var p = 0; p < RowPartitions.COUNT && bytes < ENOUGH_BYTES; p++) {
      var rows = PartitionRows.load(partitions.file(p), repeated::isIndexed);
      rows.sort();
      for (var i = 0; i < rows.count() && bytes < ENOUGH_BYTES; i++) {
        var track = rows.track(i, ids);
        bytes += add(track.title(), sample);
        bytes += add(track.album(), sample);
        for (var artist : track.artistNames()) {
          bytes += add(artist, sample);
        }
      }
    }
    return PieceTable.of(sample);
  }

  private static int add(@Nullable String name, List<byte[]> sample) {
    if (name == null) {
      return 0;
    }
    var text = name.getBytes(StandardCharsets.UTF_8);
    sample.add(text);
    return text.length;
  }
}
