package io.trackrecord.bot.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Copies what a stranger sends into a file, up to a bound.
public final class BoundedCopy {

  private BoundedCopy() {}

  /// Copies a stream, which stays open, into a file.
  ///
  /// @param mostBytes how long it may be
  /// @return whether that is all of it; false where there is more, and the file has only the start
  public static boolean isWhole(InputStream from, Path to, long mostBytes) throws IOException {
    try (var out = Files.newOutputStream(to)) {
      var buffer = new byte[1 << 16];
      var size = 0L;
      for (var n = from.read(buffer); n >= 0; n = from.read(buffer)) {
        size += n;
        if (size > mostBytes) {
          return false;
        }
        out.write(buffer, 0, n);
      }
      return true;
    }
  }
}
