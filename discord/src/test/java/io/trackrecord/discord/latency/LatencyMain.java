package io.trackrecord.discord.latency;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.PublishedCatalog;
import java.nio.file.Path;
import java.util.Locale;

/// Measures the time from an interaction to its answer over the loopback Discord, 32 in flight:
/// `LatencyMain DATA_DIR [COUNT]`.
public final class LatencyMain {

  private LatencyMain() {}

  /// Runs it.
  public static void main(String[] arguments) throws Exception {
    var count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
    try (var catalog =
            PublishedCatalog.open(
                Path.of(arguments[0]), CatalogLimits.STANDARD, line -> System.err.println(line));
        var bot = new CatalogBot(catalog, new Messages(Locale.ENGLISH), BotLimits.standard())) {
      var index = catalog.ask(each -> each.summary());
      var report = new LatencyRun(bot).run(count, line -> System.err.println(line));
      System.out.printf(
          Locale.ROOT,
          "index %s%s, %d tracks: %d interactions, 32 in flight: p50 %.1f ms, p99 %.1f ms,"
              + " slowest %.1f ms, %.0f a second, %.1f ms of processor time each%n",
          index.version(),
          index.sample() ? " (sample)" : "",
          index.datasets().stream().mapToLong(each -> each.tracks()).sum(),
          report.count(),
          report.p50(),
          report.p99(),
          report.most(),
          report.perSecond(),
          report.cpu());
      System.exit(0);
    }
  }
}
