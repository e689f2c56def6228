package io.trackrecord.bot.catalogue;

import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Counts how jobs end. Safe for use by many threads.
final class JobCount {

  private final LongAdder finished = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder ended = new LongAdder();
  private final LongAdder failed = new LongAdder();

  /// Counts one.
  ///
  /// @param result what came of it, or null where nobody waits for it any more
  void add(@Nullable CheckedCatalogue result) {
    if (result == null) {
      ended.increment();
    } else if (result.csv().isPresent() || !result.reports().isEmpty()) {
      finished.increment();
    } else {
      switch (result.reply().outcome()) {
        case USAGE -> refused.increment();
        case FAILURE -> failed.increment();
        default -> ended.increment();
      }
    }
  }

  CatalogueCounts counts(int running) {
    return new CatalogueCounts(running, finished.sum(), refused.sum(), ended.sum(), failed.sum());
  }
}
