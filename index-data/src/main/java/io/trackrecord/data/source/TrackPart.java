package io.trackrecord.data.source;

import java.io.IOException;

/// A file of a dataset that can be read by itself, any number of times, by one thread at a time.
public interface TrackPart {

  /// The file as the operator knows it.
  String name();

  /// Reads the whole part.
  ///
  /// @throws InputException where the part cannot be read to its end
  /// @throws IOException where reading fails, or the sink does
  void read(RowSink sink) throws IOException, InputException;
}
