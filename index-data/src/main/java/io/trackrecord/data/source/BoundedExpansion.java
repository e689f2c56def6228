package io.trackrecord.data.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What is unpacked of an archive, up to a bound: a few bytes that unpack to more than tables and
/// JSON ever do are no data.
final class BoundedExpansion extends FilterInputStream {

  /// Text with very many equal rows comes to some hundred times its packed size.
  private static final long MOST_TIMES = 300;

  /// So much may come of any file.
  private static final long ALWAYS = 64L << 20;

  private final long most;
  private long read;

  /// @param packed the size of the file that is unpacked
  BoundedExpansion(InputStream unpacked, long packed) {
    super(unpacked);
    this.most = Math.max(ALWAYS, packed * MOST_TIMES);
  }

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
    read += more;
    if (read > most) {
      throw new IOException(
          "it unpacks to more than " + MOST_TIMES + " times its size, as only traps do");
    }
  }
}
