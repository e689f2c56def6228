package io.trackrecord.data.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Whether a disk can hold what is to come.
public final class DiskSpace {

  private DiskSpace() {}

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
    var needed = sum(bytes, reserve);
    if (needed > free) {
      throw FetchException.noRoom(
          String.format(
              Locale.ROOT,
              "The disk of %s has %,d MB free, and %,d MB are needed. Make room, or name another"
                  + " folder with --data-dir.",
              there,
              free >> 20,
              needed >> 20));
    }
  }

  /// The sum of two sizes; of what is larger than any disk, the largest number.
  public static long sum(long one, long other) {
    return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
  }
}
