package io.trackrecord.data.index.rows;

import io.trackrecord.data.source.InputException;
import java.util.List;
import org.apache.lucene.index.IndexWriter;

/// What an index can hold. A build that would go beyond it is refused, since the numbers that it
/// works with would silently begin again at zero.
public final class BuildLimits {

  /// Datasets of an index: a tally of a name has a bit for each.
  public static final int MAX_DATASETS = Long.SIZE;

  /// Files of a dataset: a row's place in the input has 16 bits for them.
  static final int MAX_FILES = 1 << 16;

  private BuildLimits() {}

  /// Checks what is to be read.
  static void checkInputs(List<ReadDataset> datasets) throws InputException {
    if (datasets.size() > MAX_DATASETS) {
      throw new InputException(
          "An index holds at most "
              + MAX_DATASETS
              + " datasets, and these are "
              + datasets.size()
              + ". Build fewer, or build without --keep.");
    }
    for (var dataset : datasets) {
      var files = dataset.input().parts().size();
      if (files > MAX_FILES) {
        throw new InputException(
            "A dataset has at most %,d files, and %s has %,d. Join some of them."
                .formatted(MAX_FILES, dataset.dataset().id(), files));
      }
    }
  }

  /// Checks what was read.
  ///
  /// @param tracks all tracks of all datasets
  static void checkTracks(long tracks) throws InputException {
    if (tracks > IndexWriter.MAX_DOCS) {
      throw new InputException(
          "An index holds at most %,d tracks, and these datasets have %,d. Build fewer datasets."
              .formatted(IndexWriter.MAX_DOCS, tracks));
    }
  }

  /// Checks the number of a dataset's rows.
  static void checkRows(String dataset, long rows) throws InputException {
    if (rows > RowIds.MAX_ROWS) {
      throw new InputException(
          "A dataset has at most %,d rows, and %s has more. Divide it into two datasets."
              .formatted(RowIds.MAX_ROWS, dataset));
    }
  }
}
