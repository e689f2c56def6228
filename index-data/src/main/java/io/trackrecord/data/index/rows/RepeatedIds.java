package io.trackrecord.data.index.rows;

import io.trackrecord.data.index.rows.RowPartitions.Kind;
import io.trackrecord.data.name.ArtistForms;
import io.trackrecord.data.name.FormCache;
import io.trackrecord.data.source.file.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The second step of a build: unites rows with the same id. All rows whose id may repeat are read
/// from the partitions, united, and added to the partitions once more; the originals are skipped
/// from then on. Ids that only share a fingerprint are told apart here.
final class RepeatedIds {

  private final List<ReadDataset> datasets;
  private final RowPartitions partitions;
  private final RowReading reading;

  RepeatedIds(List<ReadDataset> datasets, RowPartitions partitions, RowReading reading) {
    this.datasets = datasets;
    this.partitions = partitions;
    this.reading = reading;
  }

  /// Whether a record of a partition is indexed. Rows that repeat an id are not: they were added
  /// once more when they were united.
  boolean isIndexed(int dataset, Kind kind, long fingerprint) {
    return kind.isUnited() || !datasets.get(dataset).ids().mayRepeat(fingerprint);
  }

  /// Unites the rows.
  ///
  /// @param working a folder for temporary files
  void unite(Path working) throws IOException, InputException {
    if (datasets.stream().noneMatch(dataset -> dataset.ids().anyRepeat())) {
      return;
    }
    var ids = datasets.stream().map(dataset -> dataset.dataset().id()).toList();
    var repeated = new ArrayList<RepeatedRows>();
    try {
      ids.forEach(id -> repeated.add(new RepeatedRows(working, id, RepeatedRows.IN_MEMORY)));
      var tasks = new ArrayList<Workers.Task>();
      for (var p = 0; p < RowPartitions.COUNT; p++) {
        var file = partitions.file(p);
        tasks.add(
            _ -> {
              var rows =
                  PartitionRows.load(
                      file,
                      (dataset, kind, fingerprint) ->
                          kind.isOwn() && datasets.get(dataset).ids().mayRepeat(fingerprint));
              rows.sort();
              for (var i = 0; i < rows.count(); i++) {
                var into = repeated.get(rows.dataset(i));
                synchronized (into) {
                  into.add(rows.track(i, ids), rows.place(i));
                }
              }
            });
      }
      Workers.run(tasks);
      for (var d = 0; d < datasets.size(); d++) {
        putBack(d, repeated.get(d));
      }
      partitions.flush();
    } finally {
      for (var each : repeated) {
        each.close();
      }
    }
  }

  private void putBack(int number, RepeatedRows rows) throws IOException {
    var names = new FormCache<>(ArtistForms::of);
    var counts = new long[2];
    counts[0] = rows.count();
    rows.forEachUnited(
        (track, place) -> {
          counts[1]++;
          reading.send(number, track, RowIds.fingerprint(track.row()), place, true, names);
        });
    datasets.get(number).united(counts[0] - counts[1]);
  }
}
