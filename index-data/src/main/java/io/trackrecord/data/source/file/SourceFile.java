package io.trackrecord.data.source.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// A file on disk from which a dataset was read, as it was then.
///
/// @param name its name, without folders
/// @param bytes its length
/// @param modified when it was last changed, in whole seconds
public record SourceFile(String name, long bytes, Instant modified) {

  /// What is there now.
  public static SourceFile of(Path file) throws IOException {
    return new SourceFile(
        file.getFileName().toString(),
        Files.size(file),
        Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS));
  }
}
