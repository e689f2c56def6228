package io.trackrecord.data.index.rows;

import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.source.file.InputException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// All rows of a build, divided into partitions by their artist's key. All rows of one artist are
/// in one partition, rows with the same id are united, and each partition fits in memory.
public final class SortedRows implements Closeable {

  /// The number of partitions.
  public static final int PARTITIONS = RowPartitions.COUNT;

  private final RowPartitions partitions;
  private final RepeatedIds repeated;

  private SortedRows(RowPartitions partitions, RepeatedIds repeated) {
    this.partitions = partitions;
    this.repeated = repeated;
  }

  /// Reads every file of the datasets once and divides their rows.
  ///
  /// @param datasets are told what was read of them
  /// @param rejects the folder for the rejects files
  /// @param temporary the folder for temporary files
  /// @throws InputException where a file cannot be read, a dataset gives no track, or there is more
  ///   than an index can hold
  public static SortedRows read(
      List<ReadDataset> datasets, Path rejects, Path temporary, BuildProgress progress)
      throws IOException, InputException {
    BuildLimits.checkInputs(datasets);
    var partitions = new RowPartitions(temporary.resolve("rows"));
    try {
      var reading = new RowReading(partitions, new StepProgress(progress, "Reading", 0));
      reading.read(datasets, rejects);
      progress.at("Uniting rows", 0, 0);
      var repeated = new RepeatedIds(datasets, partitions, reading);
      repeated.unite(temporary);
      for (var dataset : datasets) {
        dataset.requireTracks();
      }
      BuildLimits.checkTracks(datasets.stream().mapToLong(ReadDataset::indexed).sum());
      return new SortedRows(partitions, repeated);
    } catch (Throwable e) {
      partitions.close();
      throw e;
    }
  }

  /// The approximate number of tracks of a partition.
  public long tracks(int partition) {
    return partitions.rows(partition);
  }

  /// Loads a partition, sorted by the artist's key, then by the place in the input.
  public PartitionRows load(int partition) throws IOException {
    var rows = PartitionRows.load(partitions.file(partition), repeated::isIndexed);
    rows.sort();
    return rows;
  }

  /// Deletes a partition. It cannot be loaded again.
  public void delete(int partition) throws IOException {
    Files.deleteIfExists(partitions.file(partition));
  }

  @Override
  public void close() throws IOException {
    partitions.close();
  }
}
