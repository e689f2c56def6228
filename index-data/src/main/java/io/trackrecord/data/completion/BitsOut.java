package io.trackrecord.data.completion;

import java.util.Arrays;

/// Bits one behind the other, the high ones first, in a buffer that grows and is used again. Not
/// safe for use by several threads.
final class BitsOut {

  private byte[] bytes = new byte[64];
  private int length;
  private long waiting;
  private int waitingBits;

  /// Forgets what it holds.
  void reset() {
    length = 0;
    waiting = 0;
    waitingBits = 0;
  }

  /// Adds the lowest bits of a number.
  ///
  /// @param bits how many, 0 to 56; those above are zero
  void add(long number, int bits) {
    waiting = waiting << bits | number;
    waitingBits += bits;
    while (waitingBits >= Byte.SIZE) {
      waitingBits -= Byte.SIZE;
      add((byte) (waiting >>> waitingBits));
    }
  }

  private void add(byte next) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = next;
  }

  /// Fills the last byte with ones.
  void end() {
    if (waitingBits > 0) {
      var left = Byte.SIZE - waitingBits;
      add((1L << left) - 1, left);
    }
  }

  /// The buffer, of which the first [#length] bytes are filled.
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }
}
