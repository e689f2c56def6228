package io.trackrecord.bot.health;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Labels;
import io.trackrecord.bot.catalogue.Catalogues;

/// What is measured of the catalogues that people hand in.
final class CatalogueMetrics {

  private CatalogueMetrics() {}

  static void register(Catalogues catalogues, Labels platform, PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name("trackrecord_catalogues_running")
        .help("Checks of catalogues, and reports on them, that are under way or wait.")
        .constLabels(platform)
        .callback(callback -> callback.call((double) catalogues.counts().running()))
        .register(registry);
    CounterWithCallback.builder()
        .name("trackrecord_catalogues_total")
        .help("Checks of catalogues, and reports on them, by how they ended.")
        .constLabels(platform)
        .labelNames("outcome")
        .callback(
            callback -> {
              var counts = catalogues.counts();
              callback.call((double) counts.finished(), "finished");
              callback.call((double) counts.refused(), "refused");
              callback.call((double) counts.ended(), "ended");
              callback.call((double) counts.failed(), "failed");
            })
        .register(registry);
  }
}
