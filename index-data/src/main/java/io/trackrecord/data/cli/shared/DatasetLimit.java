package io.trackrecord.data.cli.shared;

import io.trackrecord.data.index.rows.BuildLimits;
import io.trackrecord.data.source.file.InputException;
import java.util.Collection;
import java.util.HashSet;

/// Refuses more datasets than an index can hold before anything is downloaded or read.
public final class DatasetLimit {

  private DatasetLimit() {}

  /// Refuses more datasets than an index can hold.
  ///
  /// @param built the ids of those that are built
  /// @param kept the ids of those that are carried over
  public static void require(Collection<String> built, Collection<String> kept)
      throws InputException {
    var ids = new HashSet<>(built);
    ids.addAll(kept);
    if (ids.size() > BuildLimits.MAX_DATASETS) {
      throw new InputException(
          "An index holds at most "
              + BuildLimits.MAX_DATASETS
              + " datasets, and this would have "
              + ids.size()
              + ". Nothing was published; leave some out, or describe files of one layout as one"
              + " dataset.");
    }
  }
}
