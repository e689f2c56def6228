package io.trackrecord.data.index.rows;

import io.trackrecord.data.index.BuildProgress;
import java.util.concurrent.atomic.AtomicLong;

/// Reports the progress of a step on which several threads work.
public final class StepProgress {

  private static final long EVERY = 1_024;

  private final BuildProgress progress;
  private final String step;
  private final long total;
  private final AtomicLong rows = new AtomicLong();

  /// Starts a step.
  ///
  /// @param total how many rows it has, or 0 where that is not known
  public StepProgress(BuildProgress progress, String step, long total) {
    this.progress = progress;
    this.step = step;
    this.total = total;
    progress.at(step, 0, total);
  }

  /// Counts one row as done.
  public void row() {
    var done = rows.incrementAndGet();
    if (done % EVERY == 0) {
      synchronized (progress) {
        progress.at(step, done, total);
      }
    }
  }

  /// Ends the step.
  public void end() {
    synchronized (progress) {
      progress.at(step, rows.get(), total);
    }
  }
}
