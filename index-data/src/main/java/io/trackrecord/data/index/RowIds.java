package io.trackrecord.data.index;

import io.trackrecord.data.name.NameForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds out which ids of a dataset occur more than once: a fingerprint of 8 bytes an id, 16 for
/// the moment in which they are put together for sorting. Ids that only share a fingerprint are
/// told apart later by the id itself.
final class RowIds {

  private static final int CHUNK = 1 << 16;

  private final List<long[]> chunks = new ArrayList<>();
  private int inLast = CHUNK;
  private long[] repeated = new long[0];
  private boolean frozen;

  static long fingerprint(String id) {
    return NameForm.key(id);
  }

  void add(String id) {
    if (inLast == CHUNK) {
      if (chunks.size() == Integer.MAX_VALUE / CHUNK) {
        throw new IllegalStateException("a dataset has more rows than this program can tell apart");
      }
      chunks.add(new long[CHUNK]);
      inLast = 0;
    }
    chunks.getLast()[inLast++] = fingerprint(id);
  }

  /// Keeps only the fingerprints that occurred more than once.
  void freeze() {
    var all = new long[chunks.isEmpty() ? 0 : (chunks.size() - 1) * CHUNK + inLast];
    for (var i = 0; i < chunks.size(); i++) {
      var from = i * CHUNK;
      System.arraycopy(chunks.get(i), 0, all, from, Math.min(CHUNK, all.length - from));
    }
    chunks.clear();
    Arrays.sort(all);
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

  /// Whether the id may occur more than once; false is certain.
  boolean mayRepeat(String id) {
    if (!frozen) {
      throw new IllegalStateException("not frozen");
    }
    return repeated.length > 0 && Arrays.binarySearch(repeated, fingerprint(id)) >= 0;
  }
}
