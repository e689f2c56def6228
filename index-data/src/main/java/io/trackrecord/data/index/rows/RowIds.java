package io.trackrecord.data.index.rows;

import io.trackrecord.data.name.NameForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the ids of a dataset that occur more than once. Keeps an 8-byte fingerprint of each id,
/// and twice that while they are sorted. Ids that only share a fingerprint are told apart later.
final class RowIds {

  /// The most rows of a dataset: their fingerprints are sorted in one array.
  static final int MAX_ROWS = Integer.MAX_VALUE - 8;

  private static final int CHUNK = 1 << 16;

  private final List<long[]> chunks = new ArrayList<>();
  private int inLast = CHUNK;
  private long[] repeated = new long[0];
  private boolean frozen;

  static long fingerprint(String id) {
    return NameForm.key(id);
  }

  void add(long fingerprint) {
    if (inLast == CHUNK) {
      chunks.add(new long[CHUNK]);
      inLast = 0;
    }
    chunks.getLast()[inLast++] = fingerprint;
  }

  private long count() {
    return chunks.isEmpty() ? 0 : (chunks.size() - 1L) * CHUNK + inLast;
  }

  /// Ends adding: keeps only the fingerprints that occur more than once, in this and in the others.
  /// The others are emptied.
  void freeze(List<RowIds> others) {
    var every = new ArrayList<>(others);
    every.add(this);
    var all = new long[Math.toIntExact(every.stream().mapToLong(RowIds::count).sum())];
    var to = 0;
    for (var each : every) {
      var left = each.count();
      for (var chunk : each.chunks) {
        var length = (int) Math.min(CHUNK, left);
        System.arraycopy(chunk, 0, all, to, length);
        to += length;
        left -= length;
      }
      each.chunks.clear();
    }
    Arrays.parallelSort(all);
    var kept = 0;
    for (var i = 0; i < all.length; ) {
      var end = i + 1;
      while (end < all.length && all[end] == all[i]) {
        end++;
      }
      if (end - i > 1) {
        all[kept++] = all[i];
      }
      i = end;
    }
    repeated = Arrays.copyOf(all, kept);
    frozen = true;
  }

  /// Whether any id occurs more than once.
  boolean anyRepeat() {
    return repeated.length > 0;
  }

  /// Whether the id with this fingerprint may occur more than once; false is certain.
  boolean mayRepeat(long fingerprint) {
    if (!frozen) {
      throw new IllegalStateException("not frozen");
    }
    return repeated.length > 0 && Arrays.binarySearch(repeated, fingerprint) >= 0;
  }
}
