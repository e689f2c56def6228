package io.trackrecord.data.index.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Turns the counts of one dataset into percentiles. Keeps a histogram over the leading bits of
/// each count as a 32-bit float: 3 MiB for any number of rows, and counts less than 0.4 % apart may
/// share a percentile.
final class PopularityScale {

  private static final int DROPPED_BITS = 13;

  private final int[] histogram = new int[1 << (31 - DROPPED_BITS)];
  private long counted;
  private double[] below = new double[0];

  /// Counts a row.
  void add(@Nullable Double count) {
    if (count != null && count >= 0) {
      histogram[bucket(count)]++;
      counted++;
    }
  }

  /// Adds what another scale has counted.
  void add(PopularityScale other) {
    for (var i = 0; i < histogram.length; i++) {
      histogram[i] += other.histogram[i];
    }
    counted += other.counted;
  }

  /// Ends counting; from now on percentiles can be asked for.
  void freeze() {
    below = new double[histogram.length];
    var sum = 0L;
    for (var i = 0; i < histogram.length; i++) {
      below[i] = counted == 0 ? 0.5 : (sum + histogram[i] / 2.0) / counted;
      sum += histogram[i];
    }
    Arrays.fill(histogram, 0);
  }

  /// The share of the dataset's counts that are lower, plus half of those that are equal; 0.5 for a
  /// row without a count.
  double percentile(@Nullable Double count) {
    return count == null || count < 0 || counted == 0 ? 0.5 : below[bucket(count)];
  }

  private static int bucket(double count) {
    return Float.floatToIntBits((float) count) >>> DROPPED_BITS;
  }
}
