package io.trackrecord.bot.engine.lucene;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.engine.CatalogEngine;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.uses.UsesRegistry;

/// An index version on this machine, read by Lucene.
public final class LuceneEngine implements CatalogEngine {

  private final OpenIndex index;
  private final CatalogSummary summary;
  private final WordFrequencies frequencies;

  /// An engine over an open index, which it does not close.
  public LuceneEngine(OpenIndex index) {
    this(index, UsesRegistry.builtIn());
  }

  /// An engine over an open index, which it does not close.
  ///
  /// @param uses what its datasets are documented to have been used for
  public LuceneEngine(OpenIndex index, UsesRegistry uses) {
    this.index = index;
    this.frequencies = new WordFrequencies(index.tracks());
    this.summary = CatalogSummary.of(index.manifest(), uses);
  }

  @Override
  public CatalogSummary summary() {
    return summary;
  }

  @Override
  public EngineSession session(Deadline deadline) {
    return new LuceneSession(index, frequencies, deadline);
  }
}
