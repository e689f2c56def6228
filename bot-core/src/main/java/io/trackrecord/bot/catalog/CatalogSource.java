package io.trackrecord.bot.catalog;

import java.util.function.Function;

/// Where the current catalog comes from. A newer one may take its place at any time: the one that a
/// question was given stays open until the question is answered.
public interface CatalogSource {

  /// Answers from the current catalog, which must not be kept beyond the call.
  <T> T ask(Function<TrackCatalog, T> question);

  /// A source that always gives this catalog, for as long as it is open: several questions then see
  /// one version of the index.
  static CatalogSource of(TrackCatalog catalog) {
    return new CatalogSource() {
      @Override
      public <T> T ask(Function<TrackCatalog, T> question) {
        return question.apply(catalog);
      }
    };
  }
}
