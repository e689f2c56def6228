package io.trackrecord.bot.health;

import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the log says once a bot is ready: with which index, at which platform, with which settings.
public final class StartLine {

  private static final Logger LOG = LoggerFactory.getLogger(StartLine.class);

  private StartLine() {}

  /// Logs it. Secrets are named without their values.
  ///
  /// @param platform where the bot is connected to, such as `Slack, Socket Mode`
  public static void log(String platform, CatalogSource source, Settings settings) {
    var summary = source.ask(TrackCatalog::summary);
    LOG.info(
        "Ready at {}: index version {} of {}{}, {} tracks in {} lists",
        platform,
        summary.version(),
        summary.built(),
        summary.sample() ? " (the invented sample)" : "",
        summary.datasets().stream().mapToLong(CatalogSummary.IndexedDataset::tracks).sum(),
        summary.datasets().size());
    var changed = settings.changed();
    LOG.info(
        "Settings that differ from their defaults: {}",
        changed.isEmpty() ? "none" : String.join(", ", changed));
  }
}
