package io.trackrecord.bench.answer;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.published.Catalogs;
import io.trackrecord.bot.published.OpenCatalog;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.ClusterVersions.Copy;
import io.trackrecord.data.index.version.ClusterVersions.Target;
import io.trackrecord.data.sample.SampleIndex;
import io.trackrecord.opensearch.index.OpenSearchVersions;
import io.trackrecord.opensearch.node.LocalCluster;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

/// Both bots over an OpenSearch cluster say what the console says over the index on this machine.
class SameAnswersOnClusterTest extends SameAnswersTest {

  private @Nullable LocalCluster nodes;

  @Override
  OpenCatalog openCatalog(Path folder, CatalogLimits limits) throws Exception {
    var started = LocalCluster.start(1, folder.resolve("nodes"));
    nodes = started;
    var target = new Target(started.addresses(), Map.of());
    try (var index = OpenIndex.open(SampleIndex.folder(folder, _ -> {}))) {
      new OpenSearchVersions().push(index, target, new Copy(1, 2, 0), BuildProgress.SILENT);
    }
    var settings = Settings.of(Map.of("TRACKRECORD_CATALOG", "opensearch:" + started.addresses()));
    return Catalogs.open(settings, folder, limits, _ -> {});
  }

  @AfterAll
  void stopNodes() {
    if (nodes != null) {
      nodes.close();
    }
  }
}
