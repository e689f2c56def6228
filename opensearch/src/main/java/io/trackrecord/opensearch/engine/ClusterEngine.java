package io.trackrecord.opensearch.engine;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.engine.CatalogEngine;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.data.index.Manifest;
import io.trackrecord.data.uses.UsesRegistry;
import io.trackrecord.opensearch.cluster.Cluster;
import io.trackrecord.opensearch.index.VersionIndexes;

/// An index version in a cluster. It is asked by its own names, not by the aliases: while they
/// move, a question that has begun sees the version that it began with.
public final class ClusterEngine implements CatalogEngine {

  private final CatalogSummary summary;
  private final Searches tracks;
  private final RowCounts counts;
  private final WordCounts words;
  private final NameSearches names;

  /// An engine over a version, whose cluster it does not close.
  ///
  /// @param uses what its datasets are documented to have been used for
  public ClusterEngine(
      Cluster cluster, VersionIndexes version, Manifest manifest, UsesRegistry uses) {
    this.summary = CatalogSummary.of(manifest, uses);
    this.tracks = new Searches(cluster, version.tracks());
    this.counts = new RowCounts(tracks, summary);
    this.words = new WordCounts(tracks);
    this.names = new NameSearches(new Searches(cluster, version.names()));
  }

  @Override
  public CatalogSummary summary() {
    return summary;
  }

  @Override
  public EngineSession session(Deadline deadline) {
    return new ClusterSession(this, deadline);
  }

  long rowCount() {
    return summary.datasets().stream().mapToLong(CatalogSummary.IndexedDataset::tracks).sum();
  }

  Searches tracks() {
    return tracks;
  }

  RowCounts counts() {
    return counts;
  }

  WordCounts words() {
    return words;
  }

  NameSearches names() {
    return names;
  }
}
