package io.trackrecord.bot.engine;

import io.trackrecord.bot.catalog.CatalogSummary;

/// One index version in a search engine.
///
/// An engine does only what engines do: find, count and list rows, look up artists' entries, and
/// complete names. It knows nothing of match bases, songs' similarity or what a user typed: names
/// reach it as keys and words that [io.trackrecord.data.name] has normalised. Safe for use by many
/// threads.
public interface CatalogEngine {

  /// What the version holds. Costs nothing.
  CatalogSummary summary();

  /// Starts work on one question.
  ///
  /// @param deadline when the work is given up
  EngineSession session(Deadline deadline);
}
