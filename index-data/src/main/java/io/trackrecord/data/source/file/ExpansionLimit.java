package io.trackrecord.data.source.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/// Limits what a packed file may unpack to, all its entries together. Protects the disk and the
/// build against archives that expand without end.
public final class ExpansionLimit {

  /// The largest ratio of unpacked to packed bytes. Text with very many equal rows reaches some
  /// hundred.
  public static final long MAX_RATIO = 300;

  /// The bytes that any file may unpack to, however small it is.
  public static final long ALWAYS_ALLOWED = 64L << 20;

  private final long max;
  private final AtomicLong unpacked = new AtomicLong();

  /// @param packed the size of the file that is unpacked
  ExpansionLimit(long packed) {
    this.max = max(packed);
  }

  /// Returns the most bytes that a file of `packed` bytes may unpack to.
  public static long max(long packed) {
    return Math.max(ALWAYS_ALLOWED, packed * MAX_RATIO);
  }

  /// How far an entry was unpacked. An entry that is read again counts once.
  static final class Reached {
    private long bytes;
  }

  /// Returns the entry's bytes, and counts them while they are read.
  InputStream count(InputStream entry, Reached reached) {
    return new FilterInputStream(entry) {
      private long at;

      @Override
      public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        var count = super.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
      }

      private void count(int more) throws IOException {
        at += more;
        if (at > reached.bytes) {
          add(at - reached.bytes);
          reached.bytes = at;
        }
      }
    };
  }

  private void add(long more) throws IOException {
    if (unpacked.addAndGet(more) > max) {
      throw new IOException("it unpacks to more than " + MAX_RATIO + " times its size");
    }
  }
}
