package io.trackrecord.data.completion;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.apache.lucene.store.DataOutput;

/// Numbers of a few bits each, one behind the other, the low bits first. At least eight bytes have
/// to follow the last of them in its file, as a footer does.
final class BitRecords {

  /// A number spans eight bytes at most, wherever it starts in its first.
  static final int MOST_BITS = Long.SIZE - Byte.SIZE + 1;

  private BitRecords() {}

  /// How many bits a number needs that is this or less.
  static int bits(long most) {
    return Long.SIZE - Long.numberOfLeadingZeros(most);
  }

  /// How many bytes so many numbers take.
  static long bytes(long count, int bits) {
    return (count * bits + Byte.SIZE - 1) / Byte.SIZE;
  }

  /// Reads a number.
  ///
  /// @param at where the first starts
  /// @param index which it is, from 0 on
  /// @param bits how many it takes, 1 to [#MOST_BITS]
  static long read(MemorySegment file, long at, long index, int bits) {
    var bit = index * bits;
    var word = file.get(LittleEndian.LONG, at + bit / Byte.SIZE);
    return word >>> (bit % Byte.SIZE) & (-1L >>> (Long.SIZE - bits));
  }

  /// Writes numbers one by one; what is left of the last byte is zero.
  static final class Writer {

    private final DataOutput out;
    private final int bits;
    private long waiting;
    private int waitingBits;

    /// @param bits how many a number takes, 1 to [#MOST_BITS]
    Writer(DataOutput out, int bits) {
      if (bits < 1 || bits > MOST_BITS) {
        throw new IllegalArgumentException("numbers of " + bits + " bits");
      }
      this.out = out;
      this.bits = bits;
    }

    void add(long number) throws IOException {
      waiting |= number << waitingBits;
      waitingBits += bits;
      while (waitingBits >= Byte.SIZE) {
        out.writeByte((byte) waiting);
        waiting >>>= Byte.SIZE;
        waitingBits -= Byte.SIZE;
      }
    }

    void end() throws IOException {
      if (waitingBits > 0) {
        out.writeByte((byte) waiting);
        waiting = 0;
        waitingBits = 0;
      }
    }
  }
}
