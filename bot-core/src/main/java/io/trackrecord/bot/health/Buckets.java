package io.trackrecord.bot.health;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Labels;

/// Histograms of seconds, all with the same buckets: from a keystroke's answer to the longest that
/// a platform waits.
final class Buckets {

  private static final double[] SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };
  private static final double NANOS = 1e9;

  private Buckets() {}

  static Histogram histogram(
      String name, String help, Labels platform, PrometheusRegistry registry, String... labels) {
    return Histogram.builder()
        .name(name)
        .help(help)
        .constLabels(platform)
        .labelNames(labels)
        .classicOnly()
        .classicUpperBounds(SECONDS)
        .register(registry);
  }

  /// The seconds since a moment of [System#nanoTime()].
  static double since(long start) {
    return (System.nanoTime() - start) / NANOS;
  }
}
