package io.trackrecord.bench.generate;

import io.trackrecord.bench.generate.file.Dataset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where in a dataset each [Oddity] stands: a pattern that repeats, scattered so that neighbours
/// differ. A dataset with fewer rows than the pattern gets a shorter one, with at least one of each
/// oddity as far as there is room.
final class OddityPlan {

  private static final int LONGEST = 10_000;

  /// Coprime to every pattern length that is not a multiple of it, so that scattering loses none.
  private static final long STRIDE = 7919;

  private final int period;
  private final List<Oddity> pattern;
  private final int plain;

  OddityPlan(Dataset dataset, long rows) {
    var length = (int) Math.max(1, Math.min(rows, LONGEST));
    period = length == STRIDE ? length - 1 : length;
    pattern = new ArrayList<>();
    for (var oddity : Oddity.of(dataset)) {
      var weight = oddity.perTenThousand();
      var times = weight == 0 ? 0 : Math.max(1, weight * period / LONGEST);
      for (var i = 0; i < times && pattern.size() < period - 1; i++) {
        pattern.add(oddity);
      }
    }
    plain = period - pattern.size();
  }

  /// The oddity of a row, or null for a plain row. Row 0 is always plain.
  @Nullable Oddity at(long row) {
    var slot = (int) (row * STRIDE % period);
    return slot < plain ? null : pattern.get(slot - plain);
  }

  /// An earlier plain row, for a row that repeats one.
  long earlierPlainRow(long row, long noise) {
    var earlier = row - 1 - Noise.below(noise, (int) Math.min(row, 100_000));
    while (at(earlier) != null) {
      earlier--;
    }
    return earlier;
  }
}
