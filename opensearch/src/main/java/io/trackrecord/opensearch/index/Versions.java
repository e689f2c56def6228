package io.trackrecord.opensearch.index;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.Manifest;
import io.trackrecord.opensearch.cluster.Call;
import io.trackrecord.opensearch.cluster.Cluster;
import io.trackrecord.opensearch.cluster.ClusterException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The index versions that a cluster holds, and which of them answers.
public final class Versions {

  private static final String ALL_TRACKS = "trackrecord-*-tracks";
  private static final String ALL_NAMES = "trackrecord-*-names";
  private static final int NOT_FOUND = 404;

  private final Cluster cluster;

  /// The versions of a cluster.
  public Versions(Cluster cluster) {
    this.cluster = cluster;
  }

  /// The version that answers; empty where the cluster holds none.
  public Optional<VersionIndexes> current(Deadline deadline) throws IOException {
    try {
      var call = Call.of("GET", "/_alias/" + VersionIndexes.TRACKS_ALIAS, Map.of());
      var indexes = cluster.send(call, deadline).fieldNames();
      return indexes.hasNext()
          ? Optional.of(VersionIndexes.ofTracks(indexes.next()))
          : Optional.empty();
    } catch (ClusterException e) {
      return orNone(e);
    }
  }

  /// What a version says of itself; empty where it is not whole or not there.
  ///
  /// @throws IOException where another program version wrote it, too
  public Optional<Manifest> manifest(VersionIndexes version, Deadline deadline) throws IOException {
    JsonNode answer;
    try {
      answer =
          cluster.send(
              Call.of(
                  "GET",
                  "/" + version.names() + "/_doc/" + Fields.MANIFEST,
                  Map.of("stored_fields", Fields.MANIFEST, "realtime", "true")),
              deadline);
    } catch (ClusterException e) {
      return orNone(e);
    }
    var bytes =
        Base64.getDecoder().decode(answer.path("fields").path(Fields.MANIFEST).path(0).asText(""));
    var json = Descriptors.json().readTree(bytes);
    var format = json.path("format").asInt();
    if (format != Manifest.FORMAT) {
      throw new IOException(
          "The index in the cluster has format "
              + format
              + ", this program reads "
              + Manifest.FORMAT
              + "; copy a version of its own with: trackrecord data push --cluster URL");
    }
    return Optional.of(Descriptors.json().treeToValue(json, Manifest.class));
  }

  private static <T> Optional<T> orNone(ClusterException e) throws ClusterException {
    if (e.status() == NOT_FOUND) {
      return Optional.empty();
    }
    throw e;
  }

  /// Every version of which there is an index, oldest first; perhaps not whole.
  List<VersionIndexes> all(Deadline deadline) throws IOException {
    var names = new ArrayList<String>();
    var call = Call.of("GET", "/" + ALL_TRACKS + "/_settings/index.uuid", Map.of());
    cluster.send(call, deadline).fieldNames().forEachRemaining(names::add);
    return names.stream().sorted().map(VersionIndexes::ofTracks).toList();
  }

  /// Makes a version answer: both aliases move in one step.
  void publish(VersionIndexes version, Deadline deadline) throws IOException {
    var actions =
        List.of(
            remove(ALL_TRACKS, VersionIndexes.TRACKS_ALIAS),
            remove(ALL_NAMES, VersionIndexes.NAMES_ALIAS),
            add(version.tracks(), VersionIndexes.TRACKS_ALIAS),
            add(version.names(), VersionIndexes.NAMES_ALIAS));
    cluster.send(Call.json("POST", "/_aliases", Map.of(), Map.of("actions", actions)), deadline);
  }

  private static Map<String, Object> remove(String indexes, String alias) {
    return Map.of("remove", Map.of("index", indexes, "alias", alias, "must_exist", false));
  }

  private static Map<String, Object> add(String index, String alias) {
    return Map.of("add", Map.of("index", index, "alias", alias));
  }

  /// Removes old versions, but not the one that answers and the newest others.
  ///
  /// @param keep how many are left, at least 1
  /// @return the removed ones, oldest first
  List<VersionIndexes> prune(int keep, Deadline deadline) throws IOException {
    var others = new ArrayList<>(all(deadline));
    current(deadline).ifPresent(others::remove);
    var removed = others.subList(0, Math.max(0, others.size() - (keep - 1)));
    for (var version : removed) {
      cluster.send(
          Call.of(
              "DELETE",
              "/" + version.tracks() + "," + version.names(),
              Map.of("ignore_unavailable", "true")),
          deadline);
    }
    return List.copyOf(removed);
  }
}
