package io.trackrecord.bot.health;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Labels;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.TrackCatalog;

/// What is told of the index that answers at this moment.
final class IndexMetrics {

  private IndexMetrics() {}

  static void register(CatalogSource source, Labels platform, PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name("trackrecord_index_version")
        .help("1; the labels tell the index version, and whether it is the invented sample.")
        .constLabels(platform)
        .labelNames("version", "sample")
        .callback(
            callback -> {
              var summary = summary(source);
              callback.call(1, summary.version(), Boolean.toString(summary.sample()));
            })
        .register(registry);
    GaugeWithCallback.builder()
        .name("trackrecord_index_built_timestamp_seconds")
        .help("When the index was built, in seconds since 1970: its age is time() less this.")
        .constLabels(platform)
        .callback(callback -> callback.call((double) summary(source).built().getEpochSecond()))
        .register(registry);
    GaugeWithCallback.builder()
        .name("trackrecord_index_tracks")
        .help("Tracks in the index by dataset.")
        .constLabels(platform)
        .labelNames("dataset")
        .callback(
            callback ->
                summary(source)
                    .datasets()
                    .forEach(each -> callback.call((double) each.tracks(), each.descriptor().id())))
        .register(registry);
  }

  private static CatalogSummary summary(CatalogSource source) {
    return source.ask(TrackCatalog::summary);
  }
}
