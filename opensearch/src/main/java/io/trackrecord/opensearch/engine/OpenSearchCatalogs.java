package io.trackrecord.opensearch.engine;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.published.CatalogKind;
import io.trackrecord.bot.published.DataFolder;
import io.trackrecord.bot.published.OpenCatalog;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.opensearch.cluster.Cluster;
import io.trackrecord.opensearch.cluster.ClusterSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Opens catalogs that `TRACKRECORD_CATALOG=opensearch:URL,URL...` names.
public final class OpenSearchCatalogs implements CatalogKind {

  /// For [java.util.ServiceLoader].
  public OpenSearchCatalogs() {}

  @Override
  public String scheme() {
    return "opensearch";
  }

  @Override
  public OpenCatalog open(
      String address, Path dataDir, Settings settings, CatalogLimits limits, Consumer<String> tell)
      throws IOException {
    return ClusterCatalog.open(
        new Cluster(ClusterSettings.of(address, settings)), new DataFolder(dataDir), limits, tell);
  }
}
