package io.trackrecord.data.index;

import java.io.IOException;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/// Bytes that are written one row after the other into one growing array, since a build writes
/// millions of rows. Not safe for use by several threads.
final class RowBytes extends DataOutput {

  private byte[] bytes = new byte[256];
  private int length;

  /// Forgets what was written.
  void reset() {
    length = 0;
  }

  /// What was written since the last [#reset()]; good until then.
  BytesRef written() {
    return new BytesRef(bytes, 0, length);
  }

  @Override
  public void writeByte(byte b) {
    bytes = ArrayUtil.grow(bytes, length + 1);
    bytes[length++] = b;
  }

  @Override
  public void writeBytes(byte[] from, int offset, int count) {
    bytes = ArrayUtil.grow(bytes, length + count);
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
  }

  @Override
  public void writeString(String text) throws IOException {
    var count = UnicodeUtil.calcUTF16toUTF8Length(text, 0, text.length());
    writeVInt(count);
    bytes = ArrayUtil.grow(bytes, length + count);
    length = UnicodeUtil.UTF16toUTF8(text, 0, text.length(), bytes, length);
  }
}
