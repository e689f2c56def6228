package io.trackrecord.bot.check.read;

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
      var copy = Files.createTempFile("catalogue", ".txt");
      try {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        Files.delete(copy);
        throw e;
      }
      return new CatalogueFile(copy, true);
    }
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
