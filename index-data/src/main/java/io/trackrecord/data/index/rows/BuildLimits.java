package io.trackrecord.data.index.rows;

import io.trackrecord.data.source.file.InputException;
import java.util.List;
import org.apache.lucene.index.IndexWriter;

/// The limits of an index. A build that exceeds one is refused, because its numbers would overflow
/// without a word.
public final class BuildLimits {

  /// The most datasets of an index: a name's tally has one bit for each.
  public static final int MAX_DATASETS = Long.SIZE;

  /// The most files of a dataset: a row's place in the input has 16 bits for the file.
  static final int MAX_FILES = 1 << 16;

  private BuildLimits() {}

  /// Checks the datasets before they are read.
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

  /// Checks the number of tracks of all datasets together.
  static void checkTracks(long tracks) throws InputException {
    if (tracks > IndexWriter.MAX_DOCS) {
      throw new InputException(
          "An index holds at most %,d tracks, and these datasets have %,d. Build fewer datasets."
              .formatted(IndexWriter.MAX_DOCS, tracks));
    }
  }

  /// Checks the number of one dataset's rows.
  static void checkRows(String dataset, long rows) throws InputException {
    if (rows > RowIds.MAX_ROWS) {
      throw new InputException(
          "A dataset has at most %,d rows, and %s has more. Divide it into two datasets."
              .formatted(RowIds.MAX_ROWS, dataset));
    }
  }
}
