package io.trackrecord.data.source;

import io.trackrecord.data.source.file.InputException;
import java.io.IOException;
import java.util.Map;

/// A file of a dataset that can be read by itself, any number of times, by one thread at a time.
public interface TrackPart {

  /// The file as the operator knows it.
  String name();

  /// The columns or keys that the part has, each with an example of what it holds, or the empty
  /// string where there is none to show: for an operator who looks for the right column. What must
  /// never be kept is not shown.
  default Map<String, String> examples() throws IOException, InputException {
    return Map.of();
  }

  /// Reads the whole part.
  ///
  /// @throws InputException where the part cannot be read to its end
  /// @throws IOException where reading fails, or the sink does
  void read(RowSink sink) throws IOException, InputException;
}
