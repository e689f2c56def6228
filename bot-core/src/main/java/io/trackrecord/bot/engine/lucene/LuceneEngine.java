package io.trackrecord.bot.engine.lucene;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.engine.CatalogEngine;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.data.index.Manifest;
import io.trackrecord.data.index.OpenIndex;
import java.util.Objects;

/// An index version on this machine, read by Lucene.
public final class LuceneEngine implements CatalogEngine {

  private final OpenIndex index;
  private final CatalogSummary summary;

  /// An engine over an open index, which it does not close.
  public LuceneEngine(OpenIndex index) {
    this.index = index;
    var manifest = index.manifest();
    this.summary =
        new CatalogSummary(
            manifest.version(),
            manifest.built(),
            manifest.sample(),
            manifest.datasets().stream().map(LuceneEngine::dataset).toList());
  }

  private static CatalogSummary.IndexedDataset dataset(Manifest.Entry entry) {
    var report = entry.report();
    return new CatalogSummary.IndexedDataset(
        entry.descriptor(),
        report.indexed(),
        report.read(),
        report.merged(),
        report.rejectedInAll(),
        entry.artists(),
        entry.listed(),
        Objects.requireNonNullElse(report.note(), ""));
  }

  @Override
  public CatalogSummary summary() {
    return summary;
  }

  @Override
  public EngineSession session(Deadline deadline) {
    return new LuceneSession(index, deadline);
  }
}
