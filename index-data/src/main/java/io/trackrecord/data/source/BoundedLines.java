package io.trackrecord.data.source;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Reads lines of bytes in bounded memory: of a longer line only the start is kept.
final class BoundedLines {

  private static final int CHUNK = 1 << 16;

  private final InputStream stream;
  private final int longest;
  private final byte[] chunk = new byte[CHUNK];
  private byte[] line = new byte[1 << 12];
  private int length;
  private int position;
  private int filled;
  private boolean tooLong;

  BoundedLines(InputStream stream, int longest) {
    this.stream = stream;
    this.longest = longest;
  }

  /// The next line without its end; null behind the last. Valid until the next call, up to
  /// [#length()].
  byte @Nullable [] next() throws IOException {
    length = 0;
    tooLong = false;
    var any = false;
    while (true) {
      if (position == filled) {
        filled = fill();
        position = 0;
        if (filled == 0) {
          return any ? line : null;
        }
      }
      any = true;
      var end = position;
      while (end < filled && chunk[end] != '\n') {
        end++;
      }
      append(position, end);
      position = end;
      if (end < filled) {
        position = end + 1;
        if (length > 0 && line[length - 1] == '\r') {
          length--;
        }
        return line;
      }
    }
  }

  /// Reads the next bytes. Returns 0 only at the end of the stream.
  private int fill() throws IOException {
    var count = stream.read(chunk);
    while (count == 0) {
      count = stream.read(chunk);
    }
    return Math.max(0, count);
  }

  int length() {
    return length;
  }

  /// Whether the line was longer than is kept.
  boolean isTooLong() {
    return tooLong;
  }

  private void append(int from, int to) {
    var count = to - from;
    if (length + count > longest) {
      tooLong = true;
      count = longest - length;
    }
    if (length + count > line.length) {
      line =
          java.util.Arrays.copyOf(
              line, Math.min(longest, Math.max(line.length * 2, length + count)));
    }
    System.arraycopy(chunk, from, line, length, count);
    length += count;
  }
}
