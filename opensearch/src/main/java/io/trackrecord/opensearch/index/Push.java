package io.trackrecord.opensearch.index;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.NameFields;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.StoredNames;
import io.trackrecord.data.index.StoredTracks;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.index.version.ClusterVersions;
import io.trackrecord.opensearch.cluster.Call;
import io.trackrecord.opensearch.cluster.Cluster;
import io.trackrecord.opensearch.cluster.ClusterException;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;

/// Copies an index version into a cluster: creates its two indexes or goes on with them, fills
/// them, checks their counts, and makes them answer.
final class Push {

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration LONG = Duration.ofHours(3);
  private static final int BAD_REQUEST = 400;

  private final Cluster cluster;
  private final Versions versions;
  private final OpenIndex index;
  private final VersionIndexes into;
  private final ClusterVersions.Copy copy;
  private final BuildProgress progress;
  private final Duration patience;

  /// @param patience how long it waits for a cluster that is away or takes nothing
  Push(
      Cluster cluster,
      OpenIndex index,
      ClusterVersions.Copy copy,
      BuildProgress progress,
      Duration patience) {
    this.cluster = cluster;
    this.versions = new Versions(cluster);
    this.index = index;
    this.into = VersionIndexes.of(index.manifest().version());
    this.copy = copy;
    this.progress = progress;
    this.patience = patience;
  }

  ClusterVersions.Pushed run() throws IOException {
    var there = versions.manifest(into, Deadline.in(SOON));
    if (there.isEmpty()) {
      fill();
    } else if (!there.get().built().equals(index.manifest().built())) {
      throw new IOException(
          "The cluster holds another index version of the name "
              + index.manifest().version()
              + ", built elsewhere at the same second; build this one again.");
    }
    versions.publish(into, Deadline.in(SOON));
    var removed = versions.prune(copy.keep(), Deadline.in(SOON));
    return new ClusterVersions.Pushed(
        index.tracks().numDocs(),
        index.names().numDocs(),
        removed.stream().map(each -> each.prefix().substring("trackrecord-".length())).toList());
  }

  private void fill() throws IOException {
    create(into.tracks(), Schema.tracks(copy.shards()));
    create(into.names(), Schema.names());
    try (var filling = new Filling(cluster, into.tracks(), progress, "Copying tracks", patience)) {
      tracks(filling);
      filling.finish();
    }
    try (var filling = new Filling(cluster, into.names(), progress, "Copying names", patience)) {
      names(filling);
      filling.finish();
    }
    progress.at("Merging", 0, 0);
    for (var each : List.of(into.tracks(), into.names())) {
      call("POST", "/" + each + "/_refresh", Map.of(), LONG);
      call("POST", "/" + each + "/_forcemerge", Map.of("max_num_segments", "1"), LONG);
      call("POST", "/" + each + "/_refresh", Map.of(), LONG);
    }
    progress.at("Checking", 0, 0);
    checkCounts();
    progress.at("Copying shards to other nodes", 0, 0);
    for (var each : List.of(into.tracks(), into.names())) {
      settle(each);
    }
    markWhole();
  }

  private void create(String name, Map<String, Object> schema) throws IOException {
    try {
      cluster.send(Call.json("PUT", "/" + name, Map.of(), schema), Deadline.in(SOON));
    } catch (ClusterException e) {
      // It is there already, half full: the copy goes on.
      if (e.status() != BAD_REQUEST || !String.valueOf(e.getMessage()).contains("exists")) {
        throw e;
      }
    }
  }

  private void tracks(Filling filling) throws IOException {
    for (var leaf : index.tracks().leaves()) {
      var stored = new StoredTracks(leaf.reader());
      var popularity = DocValues.getNumeric(leaf.reader(), TrackFields.POPULARITY);
      var onList = DocValues.getNumeric(leaf.reader(), TrackFields.ON_LIST);
      var bodies = new Bodies();
      for (var doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        var order = leaf.docBase + doc;
        if (filling.isToWrite(order, index.tracks().maxDoc())) {
          var percentile = popularity.advanceExact(doc) ? popularity.longValue() : 0;
          filling.add(
              order, bodies.track(order, stored.track(doc), percentile, onList.advanceExact(doc)));
        }
      }
    }
  }

  private void names(Filling filling) throws IOException {
    var stored = index.names().storedFields();
    for (var leaf : index.names().leaves()) {
      var weights = DocValues.getNumeric(leaf.reader(), NameFields.WEIGHT);
      var bodies = new Bodies();
      for (var doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        var order = leaf.docBase + doc;
        if (!filling.isToWrite(order, index.names().maxDoc())) {
          continue;
        }
        if (!weights.advanceExact(doc)) {
          throw new IOException(
              "The index was built by an older program version, which a cluster cannot hold; build"
                  + " it again with: trackrecord data build");
        }
        var weight = weights.longValue();
        var artist = StoredNames.artist(stored, order);
        filling.add(
            order,
            artist.isPresent()
                ? bodies.artist(order, artist.get(), weight)
                : bodies.name(order, name(order), weight));
      }
    }
  }

  private CompletedName name(int doc) throws IOException {
    return StoredNames.completed(index.names().storedFields(), doc);
  }

  /// @throws IOException where the cluster holds another number of rows than the version
  private void checkCounts() throws IOException {
    var body =
        Map.of(
            "size",
            0,
            "track_total_hits",
            true,
            "aggs",
            Map.of(
                "datasets", Map.of("terms", Map.of("field", TrackFields.DATASET, "size", 10_000))));
    var answer =
        cluster.send(
            Call.json("POST", "/" + into.tracks() + "/_search", Map.of(), body), Deadline.in(LONG));
    var counted = new HashMap<String, Long>();
    for (var bucket : answer.path("aggregations").path("datasets").path("buckets")) {
      counted.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
    }
    for (var dataset : index.manifest().datasets()) {
      var id = dataset.descriptor().id();
      check(id, dataset.report().indexed(), counted.getOrDefault(id, 0L));
    }
    check("tracks", index.tracks(), answer.path("hits").path("total").path("value").asLong());
    var names = call("GET", "/" + into.names() + "/_count", Map.of(), LONG);
    check("names", index.names(), names.path("count").asLong());
  }

  private void check(String what, IndexReader wanted, long counted) throws IOException {
    check(what, wanted.numDocs(), counted);
  }

  private void check(String what, long wanted, long counted) throws IOException {
    if (wanted != counted) {
      throw new IOException(
          "The cluster holds "
              + counted
              + " of "
              + wanted
              + " rows of "
              + what
              + ", so the copy was not made to answer. Delete the indexes "
              + into.prefix()
              + "-* and push again.");
    }
  }

  /// Makes the copies of an index, waits for them, and allows no further change.
  private void settle(String name) throws IOException {
    var settings =
        Map.of("index", Map.of("number_of_replicas", copy.replicas(), "refresh_interval", "-1"));
    cluster.send(
        Call.json("PUT", "/" + name + "/_settings", Map.of(), settings), Deadline.in(SOON));
    var health =
        call(
            "GET",
            "/_cluster/health/" + name,
            Map.of("wait_for_status", "green", "timeout", "2h"),
            LONG);
    if (health.path("timed_out").asBoolean()) {
      throw new IOException(
          "The cluster has no room for " + copy.replicas() + " replicas; give fewer --replicas.");
    }
  }

  /// Writes the manifest: from now on the version may answer.
  private void markWhole() throws IOException {
    var json = Descriptors.json().writeValueAsBytes(index.manifest());
    cluster.send(
        Call.json(
            "PUT",
            "/" + into.names() + "/_doc/" + Fields.MANIFEST,
            Map.of("refresh", "true"),
            Map.of(Fields.MANIFEST, Base64.getEncoder().encodeToString(json))),
        Deadline.in(SOON));
    for (var each : List.of(into.tracks(), into.names())) {
      cluster.send(
          Call.json(
              "PUT",
              "/" + each + "/_settings",
              Map.of(),
              Map.of("index", Map.of("blocks", Map.of("write", true)))),
          Deadline.in(SOON));
    }
  }

  private JsonNode call(String method, String path, Map<String, String> parameters, Duration span)
      throws IOException {
    return cluster.send(Call.of(method, path, parameters), Deadline.in(span));
  }
}
