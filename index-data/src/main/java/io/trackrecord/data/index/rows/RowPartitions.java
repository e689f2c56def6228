package io.trackrecord.data.index.rows;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/// Temporary files that divide the rows by their artist's key, so that all rows of one artist are
/// in one file and each file fits in memory. Safe for use by several threads.
///
/// A record holds its length (int), the dataset (byte), the [Kind] (byte), the fingerprint of the
/// row's id, the key of the artist and the place in the input (a long each), and the track.
final class RowPartitions implements Closeable {

  /// The number of files. With 22 million rows each has about 100,000.
  static final int COUNT = 256;

  static final int HEADER = 2 + 3 * Long.BYTES;
  private static final int BUFFER = 1 << 15;

  private final Path folder;
  private final Partition[] partitions = new Partition[COUNT];

  /// Creates files in the folder as they are needed.
  RowPartitions(Path folder) {
    this.folder = folder;
    for (var i = 0; i < COUNT; i++) {
      partitions[i] = new Partition(folder.resolve("rows-" + i));
    }
  }

  /// Why a row is in the file of an artist.
  enum Kind {
    /// The row's first artist has this key.
    OWN(0),
    /// Another artist of the row has this key: a copy, for that artist's totals.
    GUEST(1),
    /// As [#OWN], of rows that repeated an id and were united.
    OWN_UNITED(2),
    /// As [#GUEST], of rows that were united.
    GUEST_UNITED(3);

    private static final Kind[] ALL = values();

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    static Kind of(int code) {
      return ALL[code];
    }

    int code() {
      return code;
    }

    boolean isOwn() {
      return this == OWN || this == OWN_UNITED;
    }

    boolean isUnited() {
      return this == OWN_UNITED || this == GUEST_UNITED;
    }
  }

  void add(int dataset, Kind kind, long fingerprint, long key, long place, BytesRef track)
      throws IOException {
    // Rows that name nobody need not lie together.
    var by = key == 0 ? fingerprint : key;
    partitions[(int) (by >>> 56)].add(dataset, kind, fingerprint, key, place, track);
  }

  Path file(int partition) {
    return partitions[partition].path;
  }

  /// Bytes in a partition.
  long size(int partition) {
    return partitions[partition].written;
  }

  /// Rows in a partition whose first artist it is.
  long rows(int partition) {
    return partitions[partition].own;
  }

  /// Writes what is still in memory.
  void flush() throws IOException {
    for (var partition : partitions) {
      partition.flush();
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(partitions);
    IOUtils.rm(folder);
  }

  private static final class Partition implements Closeable {

    private final Path path;
    private ByteBuffer buffer;
    private FileChannel channel;
    private long written;
    private long own;

    @SuppressWarnings("NullAway.Init") // opened with the first row
    Partition(Path path) {
      this.path = path;
    }

    synchronized void add(
        int dataset, Kind kind, long fingerprint, long key, long place, BytesRef track)
        throws IOException {
      if (channel == null) {
        Files.createDirectories(java.util.Objects.requireNonNull(path.getParent()));
        channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        buffer = ByteBuffer.allocate(BUFFER);
      }
      var length = HEADER + track.length;
      if (buffer.remaining() < Integer.BYTES + length) {
        flush();
      }
      var fits = Integer.BYTES + length <= BUFFER;
      var into = fits ? buffer : ByteBuffer.allocate(Integer.BYTES + length);
      into.putInt(length)
          .put((byte) dataset)
          .put((byte) kind.code())
          .putLong(fingerprint)
          .putLong(key)
          .putLong(place)
          .put(track.bytes, track.offset, track.length);
      written += Integer.BYTES + length;
      if (kind.isOwn()) {
        own++;
      }
      if (!fits) {
        write(into);
      }
    }

    synchronized void flush() throws IOException {
      if (buffer != null && buffer.position() > 0) {
        write(buffer);
        buffer.clear();
      }
    }

    private void write(ByteBuffer bytes) throws IOException {
      bytes.flip();
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    @Override
    public synchronized void close() throws IOException {
      if (channel != null) {
        channel.close();
      }
    }
  }
}
