package io.trackrecord.bot.health;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Labels;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// What is measured of the connection to the platform.
final class ConnectionMetrics {

  private ConnectionMetrics() {}

  static void register(
      BooleanSupplier isConnected,
      LongSupplier tooOften,
      Labels platform,
      PrometheusRegistry registry) {
    GaugeWithCallback.builder()
        .name("trackrecord_connected")
        .help("1 while the platform can reach the bot, else 0.")
        .constLabels(platform)
        .callback(callback -> callback.call(isConnected.getAsBoolean() ? 1 : 0))
        .register(registry);
    CounterWithCallback.builder()
        .name("trackrecord_rate_limited_total")
        .help("Requests that were refused because a user, server or workspace asked too often.")
        .constLabels(platform)
        .callback(callback -> callback.call((double) tooOften.getAsLong()))
        .register(registry);
  }
}
