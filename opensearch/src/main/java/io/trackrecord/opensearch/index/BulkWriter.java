package io.trackrecord.opensearch.index;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.opensearch.cluster.Call;
import io.trackrecord.opensearch.cluster.Cluster;
import io.trackrecord.opensearch.cluster.ClusterException;
import io.trackrecord.opensearch.cluster.Json;
import io.trackrecord.opensearch.cluster.UnreachableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes batches of documents, and tries what the cluster had no room for again after a growing
/// pause. Safe for use by many threads.
final class BulkWriter {

  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  private static final int MIN_UNAVAILABLE = 502;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long FIRST_PAUSE_MS = 250;
  private static final long MAX_PAUSE_MS = 15_000;

  private final Cluster cluster;
  private final String index;
  private final Duration goesOn;

  /// @param goesOn how long a batch is tried again while the cluster is away or takes nothing
  BulkWriter(Cluster cluster, String index, Duration goesOn) {
    this.cluster = cluster;
    this.index = index;
    this.goesOn = goesOn;
  }

  /// One document, as two lines of a bulk request.
  ///
  /// @param id where the same is written again, nothing changes
  static byte[] lines(String id, Map<String, Object> body) {
    var lines = new ByteArrayOutputStream(1_024);
    lines.writeBytes(Json.write(Map.of("create", Map.of("_id", id))));
    lines.write('\n');
    lines.writeBytes(Json.write(body));
    lines.write('\n');
    return lines.toByteArray();
  }

  /// Writes the documents; returns when all are there.
  ///
  /// @param documents each as [#lines] gives it
  /// @throws IOException where the cluster refuses one, or takes none for too long
  void write(List<byte[]> documents) throws IOException {
    var left = documents;
    var since = System.nanoTime();
    for (var pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, MAX_PAUSE_MS)) {
      try {
        var before = left.size();
        left = writeOnce(left);
        if (left.isEmpty()) {
          return;
        }
        if (left.size() < before) {
          since = System.nanoTime();
        }
        sleep(pause, since, null);
      } catch (CatalogTimeoutException e) {
        sleep(pause, since, new IOException("The cluster took too long to take rows.", e));
      } catch (UnreachableException e) {
        sleep(pause, since, e);
      } catch (ClusterException e) {
        if (!e.isPassing()) {
          throw e;
        }
        sleep(pause, since, e);
      }
    }
  }

  private void sleep(long pause, long since, @Nullable IOException reason) throws IOException {
    if (System.nanoTime() - since > goesOn.toNanos()) {
      var why = reason == null ? "The cluster is too busy to take more rows." : reason.getMessage();
      throw new IOException(
          why
              + " The copy stopped half-way; run the same command again, and it goes on from there.",
          reason);
    }
    try {
      Thread.sleep(pause);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the copy was interrupted");
    }
  }

  /// Writes the documents, and returns those that there was no room for.
  private List<byte[]> writeOnce(List<byte[]> documents) throws IOException {
    var body = new ByteArrayOutputStream();
    documents.forEach(body::writeBytes);
    var parameters = Map.of("filter_path", "errors,items.create.status,items.create.error.reason");
    var answer =
        cluster.sendOnce(
            Call.lines("/" + index + "/_bulk", parameters, body.toByteArray()),
            Deadline.in(PATIENCE));
    if (!answer.path("errors").asBoolean()) {
      return List.of();
    }
    var again = new ArrayList<byte[]>();
    var items = answer.path("items");
    for (var i = 0; i < items.size(); i++) {
      if (isToTryAgain(items.get(i).path("create"))) {
        again.add(documents.get(i));
      }
    }
    return again;
  }

  private static boolean isToTryAgain(JsonNode item) throws IOException {
    var status = item.path("status").asInt();
    if (status == TOO_MANY || status >= MIN_UNAVAILABLE) {
      return true;
    }
    // A conflict: an earlier try had written it, but its answer was lost.
    if (status >= 400 && status != CONFLICT) {
      throw new IOException(
          "The cluster refused a row: " + item.path("error").path("reason").asText("no reason"));
    }
    return false;
  }
}
