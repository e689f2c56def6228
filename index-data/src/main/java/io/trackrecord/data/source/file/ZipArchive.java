package io.trackrecord.data.source.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

/// A zip archive that is opened once for all its entries, since opening reads its whole directory.
/// Uses Commons Compress, because FMA's archive is compressed with BZIP2, which `java.util.zip`
/// cannot read. Safe for use by several threads.
public final class ZipArchive {

  /// The methods that Commons Compress reads without a further library.
  private static final Set<ZipMethod> READABLE =
      EnumSet.of(
          ZipMethod.STORED,
          ZipMethod.UNSHRINKING,
          ZipMethod.IMPLODING,
          ZipMethod.DEFLATED,
          ZipMethod.ENHANCED_DEFLATED,
          ZipMethod.BZIP2);

  private final Path path;
  private final List<ZipArchiveEntry> files = new ArrayList<>();
  private final ExpansionLimit limit;
  private @Nullable ZipFile zip;
  private int expected;
  private int unread;

  /// Opens the archive.
  ///
  /// @throws InputException if an entry leads out of the archive, or entries overlap
  ZipArchive(Path path) throws IOException, InputException {
    this.path = path;
    this.limit = new ExpansionLimit(Files.size(path));
    this.zip = ZipFile.builder().setPath(path).get();
    try {
      var end = 0L;
      for (var entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        requireHarmless(entry, end);
        end = Math.max(end, entry.getDataOffset() + entry.getCompressedSize());
        if (!entry.isDirectory() && !entry.isUnixSymlink()) {
          files.add(entry);
        }
      }
    } catch (InputException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /// Returns the files in the archive, in their physical order.
  List<ZipArchiveEntry> files() {
    return files;
  }

  /// Returns the limit that all its entries share.
  ExpansionLimit limit() {
    return limit;
  }

  /// Sets how many of its files will be read to their end. The archive is closed after the last.
  public synchronized void expect(int parts) throws IOException {
    expected = parts;
    unread = parts;
    if (parts == 0) {
      close();
    }
  }

  /// Marks one of its files as read to its end.
  public synchronized void ended() throws IOException {
    if (--unread <= 0) {
      close();
      // They may be read again.
      unread = expected;
    }
  }

  private void close() throws IOException {
    if (zip != null) {
      zip.close();
      zip = null;
    }
  }

  /// Returns an entry's bytes, whose length and checksum are verified at their end.
  synchronized InputStream open(ZipArchiveEntry entry) throws IOException {
    var method = ZipMethod.getMethodByCode(entry.getMethod());
    if (method == null || !READABLE.contains(method)) {
      throw new IOException(
          "it is compressed with %s, which is not supported: unpack it, or compress it with deflate"
              .formatted(method == null ? "method " + entry.getMethod() : method));
    }
    if (zip == null) {
      // It was read before.
      zip = ZipFile.builder().setPath(path).get();
    }
    return new Checked(zip.getInputStream(entry), entry);
  }

  private void requireHarmless(ZipArchiveEntry entry, long endBefore) throws InputException {
    if (leadsOut(entry.getName())) {
      throw new InputException(
          path
              + " holds an entry that leads out of it ("
              + entry.getName().replaceAll("[^\\x20-\\x7e]", "?")
              + "). Such an archive is not read: get it from its publisher.");
    }
    if (entry.getLocalHeaderOffset() < endBefore) {
      throw new InputException(
          path
              + " holds entries that overlap. Such an archive is not read: get it from its"
              + " publisher.");
    }
  }

  /// Whether a path is absolute or goes up. Nothing is written by it, but who writes such an entry
  /// means harm.
  private static boolean leadsOut(String name) {
    var path = name.replace('\\', '/');
    return path.startsWith("/")
        || path.matches("(?s)[A-Za-z]:.*")
        || List.of(path.split("/")).contains("..");
  }

  /// Verifies an entry's bytes against the length and checksum of the archive's directory.
  private static final class Checked extends FilterInputStream {

    private final ZipArchiveEntry entry;
    private final CRC32 checksum = new CRC32();
    private long length;

    Checked(InputStream bytes, ZipArchiveEntry entry) {
      super(bytes);
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int wanted) throws IOException {
      var count = super.read(bytes, offset, wanted);
      if (count > 0) {
        checksum.update(bytes, offset, count);
        length += count;
      }
      if (length > entry.getSize() || (count < 0 && length < entry.getSize())) {
        throw new IOException("its length is not what the archive's directory says");
      }
      if (count < 0 && checksum.getValue() != entry.getCrc()) {
        throw new IOException("its checksum is not what the archive's directory says");
      }
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      // Reads, so that the checksum covers every byte.
      return Math.max(0, read(new byte[Math.clamp(count, 0, 1 << 16)]));
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
