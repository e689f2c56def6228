package io.trackrecord.opensearch.index;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.opensearch.cluster.Call;
import io.trackrecord.opensearch.cluster.Cluster;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Fills one index with documents in the order of their numbers, some bulk requests at a time.
/// Leaves out stretches of documents that an earlier copy has written. For one thread; closing it
/// waits until everything is written.
final class Filling implements AutoCloseable {

  private static final int MAX_BATCH_BYTES = 4 << 20;
  private static final int MAX_BATCH = 5_000;

  /// Requests at a time: a few keep the nodes busy, more only wait in their queues.
  private static final int MAX_IN_FLIGHT = 4;

  /// How many documents of an earlier copy are looked up, and left out, at once.
  private static final int STRETCH = 20_000;

  private static final Duration LOOK_UP = Duration.ofMinutes(5);

  private final Cluster cluster;
  private final String index;
  private final BuildProgress progress;
  private final String step;
  private final Duration patience;
  private final BulkWriter writer;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore inFlight = new Semaphore(MAX_IN_FLIGHT);
  private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
  private final AtomicLong written = new AtomicLong();
  private final boolean isEmpty;
  private List<byte[]> batch = new ArrayList<>();
  private int batchBytes;
  private long total;
  private boolean isStretchWritten;

  Filling(Cluster cluster, String index, BuildProgress progress, String step, Duration patience)
      throws IOException {
    this.cluster = cluster;
    this.index = index;
    this.progress = progress;
    this.step = step;
    this.writer = new BulkWriter(cluster, index, patience);
    this.patience = patience;
    send(Call.of("POST", "/" + index + "/_refresh", Map.of()));
    this.isEmpty = count(0, Integer.MAX_VALUE) == 0;
  }

  /// Whether a document is not there yet. Asked for each document in turn.
  boolean isToWrite(int order, int all) throws IOException {
    total = all;
    if (order % STRETCH == 0) {
      var end = Math.min(order + STRETCH, all);
      isStretchWritten = !isEmpty && count(order, end) == end - order;
      if (isStretchWritten) {
        written.addAndGet(end - order);
      }
    }
    return !isStretchWritten;
  }

  void add(int order, Map<String, Object> body) throws IOException {
    var lines = BulkWriter.lines(Integer.toString(order), body);
    batch.add(lines);
    batchBytes += lines.length;
    if (batchBytes >= MAX_BATCH_BYTES || batch.size() >= MAX_BATCH) {
      flush();
    }
  }

  private void flush() throws IOException {
    throwFailure();
    var full = batch;
    batch = new ArrayList<>();
    batchBytes = 0;
    if (full.isEmpty()) {
      return;
    }
    acquire(1);
    threads.execute(
        () -> {
          try {
            writer.write(full);
            written.addAndGet(full.size());
          } catch (IOException e) {
            failure.compareAndSet(null, e);
          } catch (RuntimeException e) {
            failure.compareAndSet(null, new IOException(e));
          } finally {
            inFlight.release();
          }
        });
    progress.at(step, written.get(), total);
  }

  private void acquire(int permits) throws IOException {
    try {
      inFlight.acquire(permits);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the copy was interrupted");
    }
  }

  private void throwFailure() throws IOException {
    var failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  private long count(int first, int end) throws IOException {
    var range = Map.of("range", Map.of(Fields.ORDER, Map.of("gte", first, "lt", end)));
    return send(Call.json("POST", "/" + index + "/_count", Map.of(), Map.of("query", range)))
        .path("count")
        .asLong();
  }

  private JsonNode send(Call call) throws IOException {
    return new Retries(patience).send(cluster, call, LOOK_UP);
  }

  /// Waits until everything is written.
  void finish() throws IOException {
    flush();
    acquire(MAX_IN_FLIGHT);
    inFlight.release(MAX_IN_FLIGHT);
    throwFailure();
    progress.at(step, written.get(), total);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
