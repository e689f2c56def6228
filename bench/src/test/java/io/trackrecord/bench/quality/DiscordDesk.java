package io.trackrecord.bench.quality;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.discord.DiscordBot;
import io.trackrecord.discord.DiscordSettings;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.LoopbackDiscord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/// A bot on the strict loopback Discord to hand a catalogue in at.
final class DiscordDesk implements AutoCloseable {

  private static final Duration LONG = Duration.ofMinutes(14);

  private final LoopbackDiscord discord = new LoopbackDiscord();
  private final PublishedCatalog catalog;
  private final CatalogBot bot;
  private final DiscordBot running;

  /// @param limits as patient as `check` is, so that a busy machine changes no answer
  DiscordDesk(Path data, CatalogLimits limits) throws Exception {
    catalog = PublishedCatalog.open(data, limits, _ -> {});
    bot = new CatalogBot(catalog, new Messages(Locale.ENGLISH), BotLimits.standard());
    var settings = discord.settings();
    running = DiscordBot.start(DiscordSettings.of(Settings.of(settings)), bot);
  }

  /// The checked file that the answer has.
  String check(String name, byte[] file) {
    var ask =
        Ask.slash("catalogue")
            .withFile("file", name, file.length, discord.files().keep(name, file));
    var message = discord.send(ask).message(each -> !each.path("attachments").isEmpty(), LONG);
    var checked =
        StreamSupport.stream(message.path("attachments").spliterator(), false)
            .filter(each -> each.path("filename").asText().endsWith(".csv"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no checked file in " + message));
    return new String(discord.files().kept(checked.path("url").asText()), StandardCharsets.UTF_8);
  }

  /// What Discord refused.
  List<String> violations() {
    return discord.violations();
  }

  @Override
  public void close() {
    running.close();
    bot.close();
    discord.close();
    catalog.close();
  }
}
