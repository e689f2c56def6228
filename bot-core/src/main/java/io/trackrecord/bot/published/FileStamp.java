package io.trackrecord.bot.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/// Tells whether a file was written again since.
///
/// @param modified when it was last written
/// @param bytes its size
public record FileStamp(FileTime modified, long bytes) {

  /// The stamp of a file; empty where there is none, or it cannot be looked at.
  public static Optional<FileStamp> of(Path file) {
    try {
      return Optional.of(new FileStamp(Files.getLastModifiedTime(file), Files.size(file)));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
