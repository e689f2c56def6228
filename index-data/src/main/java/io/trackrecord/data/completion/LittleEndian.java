package io.trackrecord.data.completion;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.apache.lucene.store.DataOutput;

/// Numbers in the mapped files of an index version: the low byte first, in as few bytes as the file
/// needs.
public final class LittleEndian {

  /// A number of four bytes, wherever it lies.
  public static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /// A number of eight bytes, wherever it lies.
  public static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private LittleEndian() {}

  /// Writes the lowest bytes of a number.
  ///
  /// @param bytes how many, 0 to 8
  public static void write(long number, int bytes, DataOutput out) throws IOException {
    for (var i = 0; i < bytes; i++) {
      out.writeByte((byte) (number >>> (Byte.SIZE * i)));
    }
  }

  /// Reads what [#write(long, int, DataOutput)] wrote, with one access: eight bytes have to be
  /// there from `at` on, as before the trailer or the footer of a file they are.
  ///
  /// @param bytes how many, 1 to 8
  public static long read(MemorySegment file, long at, int bytes) {
    return file.get(LONG, at) & (-1L >>> (Long.SIZE - Byte.SIZE * bytes));
  }
}
