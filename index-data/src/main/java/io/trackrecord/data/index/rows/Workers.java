package io.trackrecord.data.index.rows;

import io.trackrecord.data.io.Cores;
import io.trackrecord.data.source.file.InputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Runs the tasks of one step of a build on several threads. The first task that fails ends the
/// step.
public final class Workers {

  private Workers() {}

  /// One task of a step.
  @FunctionalInterface
  public interface Task {
    /// Runs it.
    ///
    /// @param stop becomes true when another task has failed; a long task should end then
    void run(AtomicBoolean stop) throws IOException, InputException;
  }

  /// Starts the tasks in their order, and returns when all have ended.
  public static void run(List<Task> tasks) throws IOException, InputException {
    var stop = new AtomicBoolean();
    var first = new ArrayList<Throwable>();
    try (var threads = Executors.newFixedThreadPool(Cores.USED, Thread.ofPlatform().factory())) {
      var running = new ArrayList<Future<?>>();
      for (var task : tasks) {
        running.add(
            threads.submit(
                () -> {
                  if (stop.get()) {
                    return null;
                  }
                  try {
                    task.run(stop);
                  } catch (Throwable e) {
                    stop.set(true);
                    synchronized (first) {
                      first.add(e);
                    }
                  }
                  return null;
                }));
      }
      for (var each : running) {
        await(each, stop);
      }
    }
    if (!first.isEmpty()) {
      rethrow(first.getFirst());
    }
  }

  private static void await(Future<?> task, AtomicBoolean stop) throws IOException {
    try {
      task.get();
    } catch (InterruptedException e) {
      stop.set(true);
      Thread.currentThread().interrupt();
      throw new IOException("the build was interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException("a step of the build failed", e.getCause());
    }
  }

  private static void rethrow(Throwable e) throws IOException, InputException {
    switch (e) {
      case IOException io -> throw io;
      case InputException input -> throw input;
      case RuntimeException unexpected -> throw unexpected;
      case Error error -> throw error;
      default -> throw new IOException(e);
    }
  }
}
