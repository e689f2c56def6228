package io.trackrecord.opensearch.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.catalog.CatalogUnavailableException;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.opensearch.cluster.Call;
import io.trackrecord.opensearch.cluster.Cluster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sends searches to one index. A search of which a shard is missing, or that ended early, is an
/// error: half an answer would be read as "not listed".
final class Searches {

  private static final Map<String, String> WHOLE = Map.of("allow_partial_search_results", "false");

  private static final Map<String, String> WHOLE_SCORED =
      Map.of("allow_partial_search_results", "false", "search_type", "dfs_query_then_fetch");

  private final Cluster cluster;
  private final String index;

  /// 0 until it is asked for.
  private volatile int shards;

  Searches(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
  }

  /// A search.
  JsonNode search(Map<String, Object> body, Deadline deadline) {
    return search(body, WHOLE, deadline);
  }

  /// A search whose scores are the same however the index is sharded.
  JsonNode scored(Map<String, Object> body, Deadline deadline) {
    return search(body, WHOLE_SCORED, deadline);
  }

  private JsonNode search(
      Map<String, Object> body, Map<String, String> parameters, Deadline deadline) {
    var path = "/" + index + "/_search";
    return whole(send(Call.json("POST", path, parameters, timed(body, deadline)), deadline));
  }

  /// Several searches in one request, answered in their order.
  List<JsonNode> all(List<Map<String, Object>> bodies, Deadline deadline) {
    if (bodies.isEmpty()) {
      return List.of();
    }
    if (bodies.size() == 1) {
      return List.of(search(bodies.getFirst(), deadline));
    }
    var lines = new ArrayList<Map<String, ?>>();
    for (var body : bodies) {
      lines.add(Map.of("allow_partial_search_results", false));
      lines.add(timed(body, deadline));
    }
    var answers = new ArrayList<JsonNode>();
    send(Call.lines("/" + index + "/_msearch", Map.of(), lines), deadline)
        .path("responses")
        .forEach(answer -> answers.add(whole(answer)));
    return answers;
  }

  /// In how many rows each of some words stands: the answers of all shards, which have their own
  /// counts.
  ///
  /// @param fields the words by field
  List<JsonNode> wordCounts(Map<String, ? extends Collection<String>> fields, Deadline deadline) {
    var body =
        Map.of(
            "doc",
            fields,
            "term_statistics",
            true,
            "field_statistics",
            false,
            "positions",
            false,
            "offsets",
            false,
            "payloads",
            false);
    var answers = new ArrayList<JsonNode>();
    for (var shard = 0; shard < shards(deadline); shard++) {
      var preference = Map.of("preference", "_shards:" + shard);
      answers.add(
          whole(
              send(Call.json("POST", "/" + index + "/_termvectors", preference, body), deadline)));
    }
    return answers;
  }

  /// Into how many shards the index is split, which never changes.
  private int shards(Deadline deadline) {
    if (shards == 0) {
      var path = "/" + index + "/_settings/index.number_of_shards";
      shards =
          send(Call.of("GET", path, Map.of()), deadline)
              .at("/" + index + "/settings/index/number_of_shards")
              .asInt();
    }
    return shards;
  }

  private JsonNode send(Call call, Deadline deadline) {
    try {
      return cluster.send(call, deadline);
    } catch (IOException e) {
      throw new CatalogUnavailableException(e);
    }
  }

  /// The nodes give up when nobody waits any more. The time is the whole span, so that equal
  /// searches have equal bodies, which the nodes' caches need.
  private static Map<String, Object> timed(Map<String, Object> body, Deadline deadline) {
    var timed = new HashMap<>(body);
    timed.put("timeout", Math.max(1, deadline.span().toMillis()) + "ms");
    return timed;
  }

  private static JsonNode whole(JsonNode answer) {
    if (answer.path("timed_out").asBoolean()) {
      throw new CatalogTimeoutException("the cluster ended the search early");
    }
    if (answer.has("error") || answer.path("_shards").path("failed").asInt() > 0) {
      throw new CatalogUnavailableException(
          new IOException("A part of the index in the cluster cannot be searched now."));
    }
    return answer;
  }
}
