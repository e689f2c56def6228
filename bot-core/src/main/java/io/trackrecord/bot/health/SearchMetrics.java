package io.trackrecord.bot.health;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Labels;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import java.util.function.Supplier;

/// What is measured of searches in the index.
final class SearchMetrics {

  private final Histogram searches;

  SearchMetrics(Labels platform, PrometheusRegistry registry) {
    searches =
        Buckets.histogram(
            "trackrecord_search_duration_seconds",
            "Seconds that one look into the index took.",
            platform,
            registry,
            "kind",
            "outcome");
  }

  /// Searches, and counts that.
  ///
  /// @param kind what is searched, one of a few words
  <T> T timed(String kind, Supplier<T> search) {
    var start = System.nanoTime();
    var outcome = "failure";
    try {
      var found = search.get();
      outcome = "done";
      return found;
    } catch (CatalogTimeoutException e) {
      outcome = "timeout";
      throw e;
    } finally {
      searches.labelValues(kind, outcome).observe(Buckets.since(start));
    }
  }
}
