package io.trackrecord.opensearch.index;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.opensearch.cluster.Call;
import io.trackrecord.opensearch.cluster.Cluster;
import io.trackrecord.opensearch.cluster.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Writes batches of documents, and tries what the cluster had no room for again after a growing
/// pause. Safe for use by many threads.
final class BulkWriter {

  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  private static final int MIN_FAILURE = 500;
  private static final Duration SPAN = Duration.ofMinutes(2);

  private final Cluster cluster;
  private final String index;
  private final Duration patience;

  /// @param patience how long a batch is tried again while the cluster is away or takes nothing
  BulkWriter(Cluster cluster, String index, Duration patience) {
    this.cluster = cluster;
    this.index = index;
    this.patience = patience;
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
    var left = new AtomicReference<>(documents);
    var retries = new Retries(patience);
    retries.run(
        "The cluster is too busy to take more rows.",
        () -> {
          var before = left.get().size();
          left.set(writeOnce(left.get()));
          if (left.get().size() < before) {
            retries.progressed();
          }
          return left.get().isEmpty() ? Optional.of(left) : Optional.empty();
        });
  }

  /// Writes the documents, and returns those that there was no room for.
  private List<byte[]> writeOnce(List<byte[]> documents) throws IOException {
    var body = new ByteArrayOutputStream();
    documents.forEach(body::writeBytes);
    var parameters = Map.of("filter_path", "errors,items.create.status,items.create.error.reason");
    var answer =
        cluster.sendOnce(
            Call.lines("/" + index + "/_bulk", parameters, body.toByteArray()), Deadline.in(SPAN));
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
    if (status == TOO_MANY || status >= MIN_FAILURE) {
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
