package io.trackrecord.data.cli;

import io.trackrecord.data.source.InputException;
import java.util.Collection;
import java.util.HashSet;

/// How many datasets an index can hold: a build keeps a dataset's number in a signed byte.
final class DatasetLimit {

  static final int MOST = 127;

  private DatasetLimit() {}

  /// Refuses more datasets than an index can hold.
  ///
  /// @param built the ids of those that are built
  /// @param kept the ids of those that are carried over
  static void require(Collection<String> built, Collection<String> kept) throws InputException {
    var ids = new HashSet<>(built);
    ids.addAll(kept);
    if (ids.size() > MOST) {
      throw new InputException(
          "An index holds at most "
              + MOST
              + " datasets, and this would have "
              + ids.size()
              + ". Nothing was published; leave some out, or describe files of one layout as one"
              + " dataset.");
    }
  }
}
