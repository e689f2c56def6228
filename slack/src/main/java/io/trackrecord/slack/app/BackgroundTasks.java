package io.trackrecord.slack.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The tasks that run after a request was acknowledged, each on its own virtual thread.
public final class BackgroundTasks implements AutoCloseable {

  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(10);

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-", 0).factory());

  /// Starts a task.
  ///
  /// @throws java.util.concurrent.RejectedExecutionException after [#close()]
  void start(Runnable task) {
    threads.execute(task);
  }

  /// Starts a task that returns a result.
  ///
  /// @throws java.util.concurrent.RejectedExecutionException after [#close()]
  <T extends @Nullable Object> CompletableFuture<T> submit(Supplier<T> task) {
    return CompletableFuture.supplyAsync(task, threads);
  }

  /// Stops accepting tasks and waits up to ten seconds for running ones.
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(SHUTDOWN_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
