package io.trackrecord.data.index.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Turns a dataset's own counts into percentiles, in 3 MiB whatever the number of rows: a histogram
/// over the leading bits of the count as a 32-bit float, so that counts less than 0.4 % apart may
/// share a percentile.
final class PopularityScale {

  private static final int DROPPED_BITS = 13;

  private final int[] histogram = new int[1 << (31 - DROPPED_BITS)];
  private long counted;
  private double[] below = new double[0];

  /// Takes a row's count into account.
  void add(@Nullable Double count) {
    if (count != null && count >= 0) {
      histogram[bucket(count)]++;
      counted++;
    }
  }

  /// Takes over what another has counted.
  void add(PopularityScale other) {
    for (var i = 0; i < histogram.length; i++) {
      histogram[i] += other.histogram[i];
    }
    counted += other.counted;
  }

  /// Ends counting.
  void freeze() {
    below = new double[histogram.length];
    var sum = 0L;
    for (var i = 0; i < histogram.length; i++) {
      below[i] = counted == 0 ? 0.5 : (sum + histogram[i] / 2.0) / counted;
      sum += histogram[i];
    }
    Arrays.fill(histogram, 0);
  }

  /// The share of the dataset's counts that are lower, those that are equal counted half; 0.5 where
  /// the row has none.
  double percentile(@Nullable Double count) {
    return count == null || count < 0 || counted == 0 ? 0.5 : below[bucket(count)];
  }

  private static int bucket(double count) {
    return Float.floatToIntBits((float) count) >>> DROPPED_BITS;
  }
}
