package io.trackrecord.bot.health;

import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.store.Store;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The health of one bot: what it has to tell is collected while it starts.
public final class Health {

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Labels platform;
  private volatile @Nullable BooleanSupplier connected;

  /// The health of a bot that is starting.
  ///
  /// @param platform the platform's name, a label of every measurement
  public Health(String platform) {
    this.platform = Labels.of("platform", platform);
    JvmMetrics.builder().register(registry);
  }

  /// The source with its searches measured, and its index told. To be called once.
  public CatalogSource measured(CatalogSource source) {
    IndexMetrics.register(source, platform, registry);
    return new MeasuredSource(source, new SearchMetrics(platform, registry));
  }

  /// The bot with its answers measured, and its queues told. Closing it closes the bot. To be
  /// called once.
  public Bot measured(Bot bot) {
    bot.catalogues().ifPresent(each -> CatalogueMetrics.register(each, platform, registry));
    return new MeasuredBot(bot, new AnswerMetrics(bot::load, platform, registry));
  }

  /// Tells whether the store can be used. To be called once.
  public void store(Store store) {
    StoreMetrics.register(store, platform, registry);
  }

  /// Tells that the bot is connected and takes questions.
  ///
  /// @param isConnected whether it still is, at any moment
  /// @param tooOften how many requests were refused since the start, as a user asked too often
  public void connected(BooleanSupplier isConnected, LongSupplier tooOften) {
    ConnectionMetrics.register(isConnected, tooOften, platform, registry);
    connected = isConnected;
  }

  /// Why it cannot answer at this moment; empty where it can.
  Optional<String> notReady() {
    var asked = connected;
    if (asked == null) {
      return Optional.of("starting");
    }
    return asked.getAsBoolean() ? Optional.empty() : Optional.of("not connected");
  }

  /// Everything that is measured, as it is now.
  MetricSnapshots measurements() {
    return registry.scrape();
  }
}
