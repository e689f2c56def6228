package io.trackrecord.bot.command;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// The threads that searches, completions and exports run on: platform threads, each kind with a
/// queue of its own, so that a slow search never delays a keystroke and an export never a search.
final class WorkPools implements AutoCloseable {

  private static final int SECONDS_TO_FINISH = 10;

  private final ThreadPoolExecutor searches;
  private final ThreadPoolExecutor completions;
  private final ThreadPoolExecutor exports;

  WorkPools(BotLimits limits) {
    searches = pool("search", limits.searchThreads(), limits.waitingRequests());
    completions = pool("completion", limits.completionThreads(), limits.waitingCompletions());
    exports = pool("export", 1, limits.waitingExports());
  }

  Executor searches() {
    return searches;
  }

  Executor completions() {
    return completions;
  }

  Executor exports() {
    return exports;
  }

  Load load() {
    return new Load(lane(searches), lane(completions), lane(exports));
  }

  private static Load.Lane lane(ThreadPoolExecutor pool) {
    var refused = pool.getRejectedExecutionHandler() instanceof Refusals r ? r.count.sum() : 0;
    return new Load.Lane(pool.getQueue().size(), pool.getActiveCount(), refused);
  }

  @Override
  public void close() {
    searches.shutdown();
    completions.shutdown();
    exports.shutdown();
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_FINISH);
    try {
      for (var pool : new ThreadPoolExecutor[] {searches, completions, exports}) {
        if (!pool.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          pool.shutdownNow();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ThreadPoolExecutor pool(String name, int threads, int waiting) {
    ThreadFactory factory = Thread.ofPlatform().name(name + "-", 0).daemon().factory();
    return new ThreadPoolExecutor(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(waiting),
        factory,
        new Refusals());
  }

  /// Counts what is refused.
  private static final class Refusals extends ThreadPoolExecutor.AbortPolicy {

    private final LongAdder count = new LongAdder();

    @Override
    public void rejectedExecution(Runnable work, ThreadPoolExecutor pool) {
      count.increment();
      super.rejectedExecution(work, pool);
    }
  }
}
