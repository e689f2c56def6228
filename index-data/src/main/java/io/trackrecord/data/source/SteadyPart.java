package io.trackrecord.data.source;

import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.source.file.InputFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Refuses a part whose files change before it is read to its end.
///
/// @param part reads the files
/// @param files the files
record SteadyPart(TrackPart part, List<InputFile> files) implements TrackPart {

  @Override
  public String name() {
    return part.name();
  }

  @Override
  public Map<String, String> examples() throws IOException, InputException {
    return part.examples();
  }

  @Override
  public void read(RowSink sink) throws IOException, InputException {
    try {
      part.read(sink);
    } catch (InputException e) {
      // In a file that changed, anything may look wrong: name the cause first.
      requireUnchanged();
      throw e;
    }
    requireUnchanged();
    for (var file : files) {
      if (file.archive() != null) {
        file.archive().ended();
      }
    }
  }

  private void requireUnchanged() throws InputException {
    for (var file : files) {
      file.requireUnchanged();
    }
  }
}
