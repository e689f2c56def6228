package io.trackrecord.bot.check.read;

import io.trackrecord.bot.check.TemporaryFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that can be read several times; a pipe is copied first.
final class CatalogueFile implements AutoCloseable {

  private final Path path;
  private final boolean isCopy;

  private CatalogueFile(Path path, boolean isCopy) {
    this.path = path;
    this.isCopy = isCopy;
  }

  static CatalogueFile of(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      if (Files.isRegularFile(path)) {
        return new CatalogueFile(path, false);
      }
      var copy = temporary();
      try {
        Files.copy(in, copy.path, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        copy.close();
        throw e;
      }
      return copy;
    }
  }

  /// An empty file, gone once it is closed.
  static CatalogueFile temporary() throws IOException {
    return new CatalogueFile(TemporaryFiles.ofProcess().file("catalogue", ".txt"), true);
  }

  Path path() {
    return path;
  }

  InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public void close() throws IOException {
    if (isCopy) {
      Files.deleteIfExists(path);
    }
  }
}
