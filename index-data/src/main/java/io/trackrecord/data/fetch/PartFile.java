package io.trackrecord.data.fetch;

import io.trackrecord.data.io.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The part of a file that has come so far.
final class PartFile {

  /// Free disk that is left to others.
  static final long RESERVE = 64L << 20;

  /// How often the disk is looked at: what comes may be longer than it can hold.
  private static final long CHECKED = 64L << 20;

  private final FileToFetch wanted;
  private final FetchProgress progress;

  PartFile(FileToFetch wanted, FetchProgress progress) {
    this.wanted = wanted;
    this.progress = progress;
  }

  /// How many bytes are there.
  long size() throws IOException {
    return Files.exists(wanted.part()) ? Files.size(wanted.part()) : 0;
  }

  /// Throws away what is there.
  void drop() throws IOException {
    progress.bytes(-size());
    Files.deleteIfExists(wanted.part());
    Files.deleteIfExists(wanted.partRecord());
  }

  /// Writes what comes, from a place on.
  ///
  /// @param total how long the whole file is by what the server says, or null
  /// @throws FetchException where more comes than was published, or than the disk can hold
  void write(InputStream body, long offset, @Nullable Long total)
      throws IOException, FetchException {
    var published = wanted.published().bytes();
    var buffer = new byte[1 << 16];
    var checked = offset;
    try (var file =
        FileChannel.open(wanted.part(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.truncate(offset);
      file.position(offset);
      var at = offset;
      for (var count = body.read(buffer); count >= 0; count = body.read(buffer)) {
        if (total != null && at + count > total) {
          file.truncate(0);
          throw new RetryException("the server sent more than it had announced", null);
        }
        if (published != null && at + count > published) {
          drop();
          throw otherLength();
        }
        if (at + count > wanted.most()) {
          drop();
          throw new FetchException(
              wanted + " is too long, and was thrown away. " + wanted.origin().advice());
        }
        if (at - checked >= CHECKED) {
          DiskSpace.require(wanted.path(), 0, RESERVE);
          checked = at;
        }
        var bytes = ByteBuffer.wrap(buffer, 0, count);
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
        at += count;
        progress.bytes(count);
      }
      if (total != null && at < total) {
        throw new RetryException(
            "the connection ended after " + at + " of " + total + " bytes", null);
      }
      file.force(true);
    }
  }

  private FetchException otherLength() {
    return new FetchException(
        wanted
            + " has another length than was published, and was thrown away. "
            + wanted.origin().advice());
  }

  /// Checks the whole file and gives it its name.
  Transfer.Outcome finish(@Nullable FileRecord known) throws IOException, FetchException {
    var begun = FileRecord.read(wanted.partRecord()).orElseThrow();
    var published = wanted.published();
    if (published.bytes() != null && published.bytes() != size()) {
      drop();
      throw otherLength();
    }
    if (published.sha1() != null) {
      var sha1 = Digests.hex("SHA-1", wanted.part());
      if (!sha1.equals(published.sha1())) {
        drop();
        throw new FetchException(
            wanted
                + " is not the file that was published: its SHA-1 is "
                + sha1
                + " and not "
                + published.sha1()
                + ". It was thrown away; try a --mirror.");
      }
    }
    var sha256 = Digests.hex("SHA-256", wanted.part());
    var changed = known != null && known.sha256() != null && !known.sha256().equals(sha256);
    Files.move(
        wanted.part(),
        wanted.path(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    new FileRecord(
            begun.address(), Files.size(wanted.path()), begun.etag(), begun.lastModified(), sha256)
        .write(wanted.record());
    Files.deleteIfExists(wanted.partRecord());
    if (known == null) {
      return Transfer.Outcome.FETCHED;
    }
    return changed ? Transfer.Outcome.CHANGED : Transfer.Outcome.UNCHANGED;
  }
}
