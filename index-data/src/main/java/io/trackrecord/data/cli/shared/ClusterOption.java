package io.trackrecord.data.cli.shared;

import io.trackrecord.data.index.version.ClusterVersions;
import java.io.IOException;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--cluster`: which cluster is meant.
public final class ClusterOption {

  @Option(
      names = "--cluster",
      paramLabel = "URL",
      description =
          "An OpenSearch cluster, such as https://host:9200; several addresses with commas between."
              + " OPENSEARCH_USER and OPENSEARCH_PASSWORD, or OPENSEARCH_TOKEN, log in.")
  @Nullable String address;

  /// Whether the option was given.
  public boolean isGiven() {
    return address != null;
  }

  /// The cluster; only where the option was given.
  public ClusterVersions.Target target() {
    if (address == null) {
      throw new IllegalStateException("no cluster was named");
    }
    return new ClusterVersions.Target(address, System.getenv());
  }

  /// Who keeps versions in clusters.
  ///
  /// @throws IOException where that part of the program is missing
  public static ClusterVersions versions() throws IOException {
    return ServiceLoader.load(ClusterVersions.class)
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    "This program has no part for clusters: the folder opensearch is missing beside"
                        + " it."));
  }
}
