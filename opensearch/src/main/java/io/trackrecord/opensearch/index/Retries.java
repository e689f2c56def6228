package io.trackrecord.opensearch.index;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.opensearch.cluster.Call;
import io.trackrecord.opensearch.cluster.Cluster;
import io.trackrecord.opensearch.cluster.ClusterException;
import io.trackrecord.opensearch.cluster.UnreachableException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;

/// Tries again what failed because the cluster is away, has too much to do or lacks a node, after
/// growing pauses, until nothing has succeeded for too long. For one thread and one piece of work.
final class Retries {

  private static final long FIRST_PAUSE_MS = 250;
  private static final long MAX_PAUSE_MS = 15_000;

  private final Duration patience;
  private long since = System.nanoTime();
  private long pause = FIRST_PAUSE_MS;

  /// @param patience how long it goes on without any progress
  Retries(Duration patience) {
    this.patience = patience;
  }

  /// One try.
  @FunctionalInterface
  interface Attempt<T> {

    /// Tries once; empty where there is no result yet.
    Optional<T> run() throws IOException;
  }

  /// Says that something was achieved: patience begins anew.
  void progressed() {
    since = System.nanoTime();
    pause = FIRST_PAUSE_MS;
  }

  /// Tries until there is a result.
  ///
  /// @param unfinished what is wrong where an attempt ends without a result, in a sentence
  /// @throws IOException where it fails for another reason, or goes on to fail
  <T> T run(String unfinished, Attempt<T> attempt) throws IOException {
    while (true) {
      IOException reason;
      try {
        var result = attempt.run();
        if (result.isPresent()) {
          return result.get();
        }
        reason = new IOException(unfinished);
      } catch (CatalogTimeoutException e) {
        reason = new IOException("The cluster took too long to answer.", e);
      } catch (UnreachableException e) {
        reason = e;
      } catch (ClusterException e) {
        if (!e.isPassing()) {
          throw e;
        }
        reason = e;
      }
      pause(reason);
    }
  }

  /// Sends a request until every shard has answered it.
  JsonNode send(Cluster cluster, Call call, Duration span) throws IOException {
    return run(
        "A part of the index in the cluster is on a node that is away.",
        () -> {
          var answer = cluster.send(call, Deadline.in(span));
          return answer.path("_shards").path("failed").asInt() > 0
              ? Optional.empty()
              : Optional.of(answer);
        });
  }

  private void pause(IOException reason) throws IOException {
    if (System.nanoTime() - since > patience.toNanos()) {
      throw new IOException(
          reason.getMessage()
              + " The copy stopped half-way; run the same command again, and it goes on from there.",
          reason);
    }
    try {
      Thread.sleep(pause);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the copy was interrupted");
    }
    pause = Math.min(2 * pause, MAX_PAUSE_MS);
  }
}
