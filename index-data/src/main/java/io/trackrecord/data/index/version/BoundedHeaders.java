package io.trackrecord.data.index.version;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// Limits the size of each entry's header in a tar archive. A header may announce a name of
/// gigabytes, and tar readers hold names in memory.
final class BoundedHeaders extends FilterInputStream {

  private static final long MAX_HEADER = 1 << 16;

  private long left = Long.MAX_VALUE;

  BoundedHeaders(InputStream archive) {
    super(archive);
  }

  /// Returns the next entry, or null at the end of the archive. The entry before it must have been
  /// read to its end.
  @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
    left = MAX_HEADER;
    try {
      return tar.getNextEntry();
    } finally {
      left = Long.MAX_VALUE;
    }
  }

  @Override
  public int read() throws IOException {
    take(1);
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    var count = super.read(bytes, offset, length);
    take(Math.max(0, count));
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    var skipped = super.skip(count);
    take(skipped);
    return skipped;
  }

  private void take(long count) throws IOException {
    left -= count;
    if (left < 0) {
      throw new IOException("the header of an entry is longer than " + MAX_HEADER + " bytes");
    }
  }
}
