package io.trackrecord.data.index.rows;

import io.trackrecord.data.index.BuildProgress;
import java.util.concurrent.atomic.AtomicLong;

/// The progress of a step in which several threads work.
public final class StepProgress {

  private static final long EVERY = 1_024;

  private final BuildProgress progress;
  private final String step;
  private final long total;
  private final AtomicLong rows = new AtomicLong();

  /// A step that starts now.
  ///
  /// @param total how many rows it has, or 0 where that is not known
  public StepProgress(BuildProgress progress, String step, long total) {
    this.progress = progress;
    this.step = step;
    this.total = total;
    progress.at(step, 0, total);
  }

  /// One more row is done.
  public void row() {
    var done = rows.incrementAndGet();
    if (done % EVERY == 0) {
      synchronized (progress) {
        progress.at(step, done, total);
      }
    }
  }

  /// The step has ended.
  public void end() {
    synchronized (progress) {
      progress.at(step, rows.get(), total);
    }
  }
}
