package io.trackrecord.bot.health;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Labels;
import io.trackrecord.bot.store.Store;

/// What is measured of the store.
final class StoreMetrics {

  private StoreMetrics() {}

  static void register(Store store, Labels platform, PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name("trackrecord_store_usable")
        .help("1 while the store can be read and written, else 0: watches and settings rest.")
        .constLabels(platform)
        .callback(callback -> callback.call(store.trouble().isEmpty() ? 1 : 0))
        .register(registry);
  }
}
