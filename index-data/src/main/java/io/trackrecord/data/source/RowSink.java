package io.trackrecord.data.source;

import io.trackrecord.data.track.Track;
import java.io.IOException;

/// Takes what a reader reads, row by row. Every row of the input is handed over exactly once, as
/// one or the other.
public interface RowSink {

  /// A row that became a track.
  ///
  /// @param file the file as the operator knows it
  /// @param row the number of the row, as in [Reject]
  void track(String file, long row, Track track) throws IOException;

  /// A row that did not.
  void reject(Reject reject) throws IOException;
}
