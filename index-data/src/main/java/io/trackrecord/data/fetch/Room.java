package io.trackrecord.data.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Whether a disk can hold what is to come.
public final class Room {

  private Room() {}

  /// Refuses to start what the disk of a path cannot hold.
  ///
  /// @param bytes how much is to come
  /// @param reserve how much must be left
  public static void require(Path path, long bytes, long reserve)
      throws IOException, FetchException {
    var there = path.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    var free = Files.getFileStore(there).getUsableSpace();
    if (bytes + reserve > free) {
      throw new FetchException(
          String.format(
              Locale.ROOT,
              "The disk of %s has %,d MB free, and %,d MB are needed. Make room, or name another"
                  + " folder with --data-dir.",
              there,
              free >> 20,
              (bytes + reserve) >> 20));
    }
  }
}
