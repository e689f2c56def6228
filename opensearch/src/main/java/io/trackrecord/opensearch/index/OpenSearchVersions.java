package io.trackrecord.opensearch.index;

import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.WrongSettingException;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.ClusterVersions;
import io.trackrecord.opensearch.cluster.Cluster;
import io.trackrecord.opensearch.cluster.ClusterSettings;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Keeps index versions in an OpenSearch cluster, for `data push` and `data rollback`.
public final class OpenSearchVersions implements ClusterVersions {

  private static final Duration SPAN = Duration.ofMinutes(1);

  /// A node that restarts, or a network that is mended, is back by then.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /// For [java.util.ServiceLoader].
  public OpenSearchVersions() {}

  @Override
  public Pushed push(OpenIndex index, Target target, Copy copy, BuildProgress progress)
      throws IOException {
    try (var cluster = cluster(target)) {
      return new Push(cluster, index, copy, progress, PATIENCE).run();
    }
  }

  @Override
  public String rollback(Target target, @Nullable String version) throws IOException {
    try (var cluster = cluster(target)) {
      var versions = new Versions(cluster);
      var wanted = version == null ? older(versions, cluster) : VersionIndexes.of(version);
      var manifest = versions.manifest(wanted, Deadline.in(SPAN));
      if (manifest.isEmpty()) {
        throw new IOException(
            "The cluster at "
                + cluster.addresses()
                + " holds no whole index version "
                + version
                + ".");
      }
      versions.publish(wanted, Deadline.in(SPAN));
      return manifest.get().version();
    }
  }

  /// The newest whole version that is older than the one that answers.
  private static VersionIndexes older(Versions versions, Cluster cluster) throws IOException {
    var deadline = Deadline.in(SPAN);
    var current = versions.current(deadline).map(VersionIndexes::prefix).orElse("");
    for (var each : versions.all(deadline).reversed()) {
      if (each.prefix().compareTo(current) < 0 && versions.manifest(each, deadline).isPresent()) {
        return each;
      }
    }
    throw new IOException(
        "The cluster at " + cluster.addresses() + " holds no older index version.");
  }

  private static Cluster cluster(Target target) throws IOException {
    try {
      return new Cluster(ClusterSettings.of(target.address(), Settings.of(target.environment())));
    } catch (WrongSettingException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
