package io.trackrecord.opensearch.index;

import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.ClusterVersions;
import io.trackrecord.data.uses.UsesRegistry;
import io.trackrecord.opensearch.cluster.Cluster;
import io.trackrecord.opensearch.cluster.ClusterSettings;
import io.trackrecord.opensearch.engine.ClusterEngine;
import io.trackrecord.opensearch.node.LocalCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// An index version that a test has copied into a cluster. Closing it removes it there.
public record PushedIndex(LocalCluster nodes, Cluster cluster, VersionIndexes indexes)
    implements AutoCloseable {

  private static final int KEEP = 100;

  /// Copies the version in a folder.
  public static PushedIndex of(LocalCluster nodes, Path version, int shards) throws IOException {
    var settings = ClusterSettings.of(nodes.addresses(), Settings.of(Map.of()));
    var copy = new ClusterVersions.Copy(KEEP, shards, 0);
    var cluster = new Cluster(settings);
    try (var index = OpenIndex.open(version)) {
      new Push(cluster, index, copy, BuildProgress.SILENT, Duration.ofMinutes(1)).run();
      return new PushedIndex(nodes, cluster, VersionIndexes.of(index.manifest().version()));
    }
  }

  /// An engine over the version.
  public ClusterEngine engine() throws IOException {
    var manifest =
        new Versions(cluster).manifest(indexes, Deadline.in(Duration.ofMinutes(1))).orElseThrow();
    return new ClusterEngine(cluster, indexes, manifest, UsesRegistry.builtIn());
  }

  @Override
  public void close() {
    try {
      nodes.send("DELETE", "/" + indexes.tracks() + "," + indexes.names(), Optional.empty());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    cluster.close();
  }
}
