package io.trackrecord.data.segment;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ArrayUtil;

/// A field whose terms are hashes: the first six bytes of each. Twelve bytes a value until it is
/// written, and eight more while it is.
public final class KeyField extends SpillField {

  /// The length of a term in bytes.
  public static final int BYTES = 6;

  private static final int UNUSED = Long.SIZE - BYTES * Byte.SIZE;
  private static final int DOCUMENT_BITS = 28;

  /// Values are put in this many heaps by their first bits, so that each heap is sorted within the
  /// processor's cache, and what is left of a term fits in a long with its document.
  private static final int HEAP_BITS = BYTES * Byte.SIZE + DOCUMENT_BITS - Long.SIZE;

  private static final int HEAPS = 1 << HEAP_BITS;

  private long[] keys = new long[1024];
  private int[] docs = new int[1024];
  private int[] heaps = new int[HEAPS + 1];
  private int count;
  private int documents;
  private int last = -1;

  KeyField(FieldInfo info) {
    super(info);
  }

  /// Adds a value to the document, which may have it already.
  public void add(long key) {
    if (count == keys.length) {
      keys = ArrayUtil.grow(keys);
      docs = ArrayUtil.growExact(docs, keys.length);
    }
    keys[count] = key;
    docs[count++] = docs();
    heaps[heap(key) + 1]++;
    if (last != docs()) {
      last = docs();
      documents++;
    }
  }

  @Override
  void next() {
    super.next();
    if (docs() >>> DOCUMENT_BITS != 0) {
      throw new IllegalStateException("too many documents for one segment: " + docs());
    }
  }

  private static int heap(long key) {
    return (int) (key >>> (Long.SIZE - HEAP_BITS));
  }

  @Override
  SpilledField write(IndexOutput out) throws IOException {
    for (var heap = 0; heap < HEAPS; heap++) {
      heaps[heap + 1] += heaps[heap];
    }
    var sorted = sorted();
    var terms = new TermSpill(out);
    var term = new byte[BYTES];
    var of = new int[16];
    for (var heap = 0; heap < HEAPS; heap++) {
      var from = heap == 0 ? 0 : heaps[heap - 1];
      for (var i = from; i < heaps[heap]; ) {
        var rest = rest(sorted[i]);
        var found = 0;
        for (; i < heaps[heap] && rest(sorted[i]) == rest; i++) {
          if (i == from || sorted[i] != sorted[i - 1]) {
            of = ArrayUtil.grow(of, found + 1);
            of[found++] = (int) sorted[i] & ((1 << DOCUMENT_BITS) - 1);
          }
        }
        var key = (long) heap << (BYTES * Byte.SIZE - HEAP_BITS) | rest;
        for (var b = BYTES - 1; b >= 0; b--) {
          term[b] = (byte) key;
          key >>>= Byte.SIZE;
        }
        terms.term(term, of, 0, found);
      }
    }
    return SpilledField.ofTerms(info(), terms.end(documents));
  }

  /// What a value has of its term besides the bits of its heap.
  private static long rest(long value) {
    return (value ^ Long.MIN_VALUE) >>> DOCUMENT_BITS;
  }

  /// The rest of each term with its document, sorted within the heaps.
  private long[] sorted() {
    var sorted = new long[count];
    // Moves each heap's end along: at the last value it is where the next heap starts.
    for (var i = 0; i < count; i++) {
      var rest = keys[i] << HEAP_BITS >>> (HEAP_BITS + UNUSED);
      // The order of unsigned numbers, in which the terms' bytes are.
      sorted[heaps[heap(keys[i])]++] = (rest << DOCUMENT_BITS | docs[i]) ^ Long.MIN_VALUE;
    }
    for (var heap = 0; heap < HEAPS; heap++) {
      Arrays.sort(sorted, heap == 0 ? 0 : heaps[heap - 1], heaps[heap]);
    }
    return sorted;
  }
}
