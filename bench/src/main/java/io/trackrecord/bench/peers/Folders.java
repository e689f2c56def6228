package io.trackrecord.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Sizes of folders.
final class Folders {

  private Folders() {}

  /// The size of all files below, in bytes.
  static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
