package io.trackrecord.opensearch.engine;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.CatalogUnavailableException;
import io.trackrecord.bot.engine.CatalogEngine;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.EngineSession;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// Stands in until the cluster can be reached and holds a version: every question fails with the
/// reason.
///
/// @param reason what is wrong, in a sentence
record UnavailableEngine(String reason) implements CatalogEngine {

  @Override
  public CatalogSummary summary() {
    return new CatalogSummary("none", Instant.EPOCH, false, List.of());
  }

  @Override
  public EngineSession session(Deadline deadline) {
    throw new CatalogUnavailableException(new IOException(reason));
  }
}
