package io.trackrecord.opensearch.index;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.ClusterVersions;
import io.trackrecord.opensearch.cluster.Call;
import io.trackrecord.opensearch.cluster.Cluster;
import io.trackrecord.opensearch.cluster.ClusterException;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Copies an index version into a cluster: creates its two indexes or goes on with them, fills
/// them, checks their counts, and makes them answer.
final class Push {

  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration LONG = Duration.ofHours(3);
  private static final int BAD_REQUEST = 400;
  private static final int TIMED_OUT = 408;

  /// How often both indexes are filled: again only where rows were lost on the way.
  private static final int MAX_PASSES = 2;

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

  /// Fills both indexes. Where a node that failed had lost rows after all, they are written again.
  private void fill() throws IOException {
    requireRoom();
    create(into.tracks(), Schema.tracks(copy.shards()));
    create(into.names(), Schema.names());
    var check = new CountCheck(index, into);
    for (var pass = 1; ; pass++) {
      fillOnce();
      progress.at("Checking", 0, 0);
      var difference = check.difference(call -> send(call, LONG));
      if (difference.isEmpty()) {
        break;
      }
      if (pass == MAX_PASSES) {
        throw refused(difference.get());
      }
    }
    progress.at("Copying shards to other nodes", 0, 0);
    for (var each : List.of(into.tracks(), into.names())) {
      settle(each);
    }
    markWhole();
  }

  private void fillOnce() throws IOException {
    var documents = new Documents(index);
    try (var filling = new Filling(cluster, into.tracks(), progress, "Copying tracks", patience)) {
      documents.tracks(filling);
      filling.finish();
    }
    try (var filling = new Filling(cluster, into.names(), progress, "Copying names", patience)) {
      documents.names(filling);
      filling.finish();
    }
    progress.at("Merging", 0, 0);
    for (var each : List.of(into.tracks(), into.names())) {
      send(Call.of("POST", "/" + each + "/_refresh", Map.of()), LONG);
      var merge = Call.of("POST", "/" + each + "/_forcemerge", Map.of("max_num_segments", "1"));
      send(merge, LONG);
      send(Call.of("POST", "/" + each + "/_refresh", Map.of()), LONG);
    }
  }

  private IOException refused(CountCheck.Difference difference) {
    return new IOException(
        "The cluster holds "
            + difference.counted()
            + " of "
            + difference.wanted()
            + " rows of "
            + difference.what()
            + ", so the copy was not made to answer. Delete the indexes "
            + into.prefix()
            + "-* and push again.");
  }

  /// @throws IOException where the cluster has too few nodes for the replicas
  private void requireRoom() throws IOException {
    var nodes =
        cluster
            .send(Call.of("GET", "/_cluster/health", Map.of()), Deadline.in(SOON))
            .path("number_of_data_nodes")
            .asInt();
    if (copy.replicas() >= nodes) {
      throw new IOException(
          "The cluster has "
              + nodes
              + (nodes == 1 ? " data node" : " data nodes")
              + ", which is too few for "
              + copy.replicas()
              + (copy.replicas() == 1 ? " replica" : " replicas")
              + "; push with --replicas "
              + Math.max(0, nodes - 1)
              + ".");
    }
  }

  private void create(String name, Map<String, Object> schema) throws IOException {
    try {
      send(Call.json("PUT", "/" + name, Map.of(), schema), SOON);
    } catch (ClusterException e) {
      // It is there already, half full: the copy goes on.
      if (e.status() != BAD_REQUEST || !String.valueOf(e.getMessage()).contains("exists")) {
        throw e;
      }
    }
  }

  /// Makes the copies of an index, waits for them, and allows no further change.
  private void settle(String name) throws IOException {
    var settings =
        Map.of("index", Map.of("number_of_replicas", copy.replicas(), "refresh_interval", "-1"));
    send(Call.json("PUT", "/" + name + "/_settings", Map.of(), settings), SOON);
    var end = Deadline.in(LONG);
    while (!isGreen(name)) {
      if (end.hasPassed()) {
        throw new IOException(
            "The cluster does not make "
                + copy.replicas()
                + " replicas: its nodes may lack disk space. See _cluster/allocation/explain, then"
                + " run the same command again.");
      }
    }
  }

  /// Waits a while for all copies of an index.
  private boolean isGreen(String name) throws IOException {
    var parameters = Map.of("wait_for_status", "green", "timeout", "30s");
    try {
      return !send(Call.of("GET", "/_cluster/health/" + name, parameters), SOON)
          .path("timed_out")
          .asBoolean();
    } catch (ClusterException e) {
      if (e.status() == TIMED_OUT) {
        return false;
      }
      throw e;
    }
  }

  /// Writes the manifest: from now on the version may answer.
  private void markWhole() throws IOException {
    var json = Descriptors.json().writeValueAsBytes(index.manifest());
    send(
        Call.json(
            "PUT",
            "/" + into.names() + "/_doc/" + Fields.MANIFEST,
            Map.of("refresh", "true"),
            Map.of(Fields.MANIFEST, Base64.getEncoder().encodeToString(json))),
        SOON);
    for (var each : List.of(into.tracks(), into.names())) {
      send(
          Call.json(
              "PUT",
              "/" + each + "/_settings",
              Map.of(),
              Map.of("index", Map.of("blocks", Map.of("write", true)))),
          SOON);
    }
  }

  /// Sends a request; waits for a cluster that is away.
  private JsonNode send(Call call, Duration span) throws IOException {
    return new Retries(patience).send(cluster, call, span);
  }
}
