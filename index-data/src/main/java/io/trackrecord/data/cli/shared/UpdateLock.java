package io.trackrecord.data.cli.shared;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Held by whoever fetches a new version of the index: one at a time in a data folder.
public record UpdateLock(FileChannel channel) implements AutoCloseable {

  /// The exit code where another update is at work: EX_TEMPFAIL of sysexits.h.
  public static final int BUSY = 75;

  /// Takes the lock of a data folder, which is made where it is not there; empty where another
  /// holds it.
  public static Optional<UpdateLock> take(Path folder) throws IOException {
    Files.createDirectories(folder);
    var channel =
        FileChannel.open(
            folder.resolve("update.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isLocked(channel)) {
      return Optional.of(new UpdateLock(channel));
    }
    channel.close();
    return Optional.empty();
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      // This very process holds it.
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
