package io.trackrecord.data.segment;

import java.util.Arrays;
import org.apache.lucene.util.InPlaceMergeSorter;

/// The order of texts by their bytes, unsigned, which is that of an index's terms.
///
/// Texts are sorted as numbers, made of their first bytes and their places, and only those that
/// begin alike are compared: most of the time of sorting them whole goes to fetching them.
public final class ByteOrder {

  private ByteOrder() {}

  /// The places of the texts in the order of the texts; the order of equal texts is not defined.
  public static int[] of(byte[][] texts) {
    var placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(texts.length);
    var places = (1L << placeBits) - 1;
    var sorted = new long[texts.length];
    for (var i = 0; i < texts.length; i++) {
      // Less the sign, numbers are in the order of unsigned ones.
      sorted[i] = ((start(texts[i], texts[i].length) & ~places) | i) ^ Long.MIN_VALUE;
    }
    Arrays.sort(sorted);
    var order = new int[texts.length];
    for (var i = 0; i < order.length; i++) {
      order[i] = (int) (sorted[i] & places);
    }
    var whole = new Whole(texts, order);
    for (var i = 0; i < order.length; ) {
      var end = i + 1;
      while (end < order.length && (sorted[end] & ~places) == (sorted[i] & ~places)) {
        end++;
      }
      if (end - i > 1) {
        whole.sort(i, end);
      }
      i = end;
    }
    return order;
  }

  /// The first eight bytes of a text as a number: of two texts whose numbers differ, that with the
  /// lower one, compared without sign, comes first. Bytes that a text does not have count as 0.
  public static long start(byte[] text, int length) {
    var start = 0L;
    for (var i = 0; i < Math.min(Long.BYTES, length); i++) {
      start |= (text[i] & 0xFFL) << (Long.SIZE - Byte.SIZE * (i + 1));
    }
    return start;
  }

  /// Sorts texts by all of their bytes.
  private static final class Whole extends InPlaceMergeSorter {

    private final byte[][] texts;
    private final int[] order;

    Whole(byte[][] texts, int[] order) {
      this.texts = texts;
      this.order = order;
    }

    @Override
    protected int compare(int i, int j) {
      return Arrays.compareUnsigned(texts[order[i]], texts[order[j]]);
    }

    @Override
    protected void swap(int i, int j) {
      var kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }
}
