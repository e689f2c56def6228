package io.trackrecord.bench.peers;

import io.trackrecord.bot.published.Catalogs;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.ClusterVersions.Copy;
import io.trackrecord.data.index.version.ClusterVersions.Target;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.opensearch.index.OpenSearchVersions;
import io.trackrecord.opensearch.node.LocalCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Trackrecord over an OpenSearch cluster on this machine: the same index, copied to its nodes.
final class OpenSearchPeer extends CatalogPeer {

  private final Path folder;
  private final LocalCluster cluster;
  private final int shards;
  private final Consumer<String> tell;

  /// Starts the nodes. With several, each shard has a copy on another node.
  ///
  /// @param shards in how many parts the tracks are split
  OpenSearchPeer(Path folder, int nodes, int shards, String heap, Consumer<String> tell)
      throws IOException {
    this.folder = folder;
    this.shards = shards;
    this.tell = tell;
    try {
      this.cluster = LocalCluster.start(nodes, folder.resolve("nodes"), heap);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public String name() {
    return String.format(
        Locale.ROOT, "opensearch, nodes %d, shards %d", cluster.nodes().size(), shards);
  }

  @Override
  public void build(PeerRows rows) throws IOException, InputException {
    buildIndex(folder, rows);
    var start = System.nanoTime();
    var target = new Target(cluster.addresses(), Map.of());
    var copy = new Copy(1, shards, cluster.nodes().size() > 1 ? 1 : 0);
    try (var index = OpenIndex.open(new IndexVersions(folder).current().orElseThrow())) {
      new OpenSearchVersions().push(index, target, copy, BuildProgress.SILENT);
    }
    tell.accept(
        String.format(
            Locale.ROOT, "Copied to %s in %.0f s", name(), (System.nanoTime() - start) / 1e9));
    var settings = Settings.of(Map.of("TRACKRECORD_CATALOG", "opensearch:" + cluster.addresses()));
    ask(Catalogs.open(settings, folder, LIMITS, tell));
  }

  /// What all shards take, without their copies.
  @Override
  public long bytes() throws IOException {
    try {
      return cluster.get("/_stats/store").at("/_all/primaries/store/size_in_bytes").asLong();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    super.close();
    cluster.close();
  }
}
