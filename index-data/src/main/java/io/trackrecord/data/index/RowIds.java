package io.trackrecord.data.index;

import io.trackrecord.data.name.NameForm;
import java.util.Arrays;

/// Finds out which ids of a dataset occur more than once: a fingerprint of 8 bytes an id, at most
/// 16 while the array grows. Ids that only share a fingerprint are told apart later by the id
/// itself.
final class RowIds {

  private long[] fingerprints = new long[1 << 12];
  private int count;
  private boolean sorted;

  static long fingerprint(String id) {
    return NameForm.key(id);
  }

  void add(String id) {
    if (count == fingerprints.length) {
      if (count > Integer.MAX_VALUE / 2) {
        throw new IllegalStateException("a dataset has more rows than this program can tell apart");
      }
      fingerprints = Arrays.copyOf(fingerprints, count * 2);
    }
    fingerprints[count++] = fingerprint(id);
    sorted = false;
  }

  /// Keeps only the fingerprints that occurred more than once.
  void freeze() {
    Arrays.parallelSort(fingerprints, 0, count);
    var kept = 0;
    for (var i = 0; i < count; ) {
      var end = i + 1;
      while (end < count && fingerprints[end] == fingerprints[i]) {
        end++;
      }
      if (end - i > 1) {
        fingerprints[kept++] = fingerprints[i];
      }
      i = end;
    }
    fingerprints = Arrays.copyOf(fingerprints, kept);
    count = kept;
    sorted = true;
  }

  /// Whether the id may occur more than once; false is certain.
  boolean mayRepeat(String id) {
    if (!sorted) {
      throw new IllegalStateException("not frozen");
    }
    return count > 0 && Arrays.binarySearch(fingerprints, fingerprint(id)) >= 0;
  }
}
