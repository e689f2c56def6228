package io.trackrecord.data.completion;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/// One way to begin a name, on its way to be sorted: the folded text, a zero byte, and where the
/// name lies.
///
/// @param part the part of the names, 0 to 65,535
/// @param at the place of the name's entry in the part, below 2^38
/// @param weight the name's weight, 0 to [#HEAVIEST]
/// @param way which of the name's ways to begin it this is, 0 to [Ways#MOST] - 1
record SortKey(int part, long at, int weight, int way) {

  private static final int TAIL = 2 + 5 + 2 + 1;

  /// The heaviest weight: all bits of one.
  static final int HEAVIEST = (1 << 13) - 1;

  /// The bits of a way.
  static final int WAY_BITS = BitRecords.bits(Ways.MOST - 1);

  /// The bits of a way and a weight, which stand below a place in a sorted list.
  static final int BITS_BESIDE_PLACE = WAY_BITS + BitRecords.bits(HEAVIEST);

  /// A weight as it is kept, in steps of 1/256.
  static int weight(double weight) {
    return Math.clamp(Math.round(weight * 256), 0, HEAVIEST);
  }

  BytesRef with(String text, BytesRefBuilder into) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    into.clear();
    into.append(bytes, 0, bytes.length);
    into.append((byte) 0);
    append(into, part, 2);
    append(into, at, 5);
    append(into, weight, 2);
    append(into, way, 1);
    return into.get();
  }

  static SortKey of(BytesRef bytes) {
    var tail = bytes.offset + bytes.length - TAIL;
    return new SortKey(
        (int) number(bytes, tail, 2),
        number(bytes, tail + 2, 5),
        (int) number(bytes, tail + 7, 2),
        (int) number(bytes, tail + 9, 1));
  }

  /// The length of the folded text in bytes.
  static int textLength(BytesRef bytes) {
    return bytes.length - TAIL - 1;
  }

  private static void append(BytesRefBuilder into, long number, int bytes) {
    for (var i = bytes - 1; i >= 0; i--) {
      into.append((byte) (number >>> (8 * i)));
    }
  }

  private static long number(BytesRef bytes, int at, int length) {
    var number = 0L;
    for (var i = 0; i < length; i++) {
      number = number << 8 | (bytes.bytes[at + i] & 0xFF);
    }
    return number;
  }
}
