package io.trackrecord.opensearch.index;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.opensearch.cluster.Call;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Compares the numbers of rows in the cluster with those that a version's manifest names.
final class CountCheck {

  private static final int MAX_DATASETS = 10_000;

  private final OpenIndex index;
  private final VersionIndexes into;

  CountCheck(OpenIndex index, VersionIndexes into) {
    this.index = index;
    this.into = into;
  }

  /// Sends a request, and waits for a cluster that is away.
  @FunctionalInterface
  interface Sending {
    JsonNode send(Call call) throws IOException;
  }

  /// What does not agree.
  ///
  /// @param what a dataset's id, or `tracks` or `names` for all
  record Difference(String what, long wanted, long counted) {}

  /// The first number that does not agree; empty where all do.
  Optional<Difference> difference(Sending cluster) throws IOException {
    var datasets = Map.of("terms", Map.of("field", TrackFields.DATASET, "size", MAX_DATASETS));
    var body = Map.of("size", 0, "track_total_hits", true, "aggs", Map.of("datasets", datasets));
    var answer =
        cluster.send(
            Call.json(
                "POST",
                "/" + into.tracks() + "/_search",
                Map.of("allow_partial_search_results", "false"),
                body));
    var counted = new HashMap<String, Long>();
    for (var bucket : answer.path("aggregations").path("datasets").path("buckets")) {
      counted.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
    }
    for (var dataset : index.manifest().datasets()) {
      var id = dataset.descriptor().id();
      var wanted = dataset.report().indexed();
      if (counted.getOrDefault(id, 0L) != wanted) {
        return Optional.of(new Difference(id, wanted, counted.getOrDefault(id, 0L)));
      }
    }
    var tracks = answer.path("hits").path("total").path("value").asLong();
    if (tracks != index.tracks().numDocs()) {
      return Optional.of(new Difference("tracks", index.tracks().numDocs(), tracks));
    }
    var names =
        cluster
            .send(Call.of("GET", "/" + into.names() + "/_count", Map.of()))
            .path("count")
            .asLong();
    return names == index.names().numDocs()
        ? Optional.empty()
        : Optional.of(new Difference("names", index.names().numDocs(), names));
  }
}
