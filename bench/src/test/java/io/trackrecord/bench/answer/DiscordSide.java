package io.trackrecord.bench.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.discord.DiscordBot;
import io.trackrecord.discord.DiscordSettings;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.LoopbackDiscord;

/// The bot as it runs on Discord, on the strict loopback one.
final class DiscordSide {

  private final LoopbackDiscord discord = new LoopbackDiscord();
  private final Bot bot;
  private final DiscordBot running;

  DiscordSide(Bot bot) throws Exception {
    this.bot = bot;
    var settings = discord.settings("DISCORD_REQUESTS_PER_MINUTE", "1000");
    running = DiscordBot.start(DiscordSettings.of(Settings.of(settings)), bot);
  }

  Said ask(Question question) {
    var ask = Ask.slash(question.command());
    question.values().forEach(ask::with);
    return Said.of(discord.send(ask).message().path("components"));
  }

  /// Stops it.
  ///
  /// @throws AssertionError where it broke a rule
  void close() {
    running.close();
    bot.close();
    var violations = discord.violations();
    discord.close();
    assertThat(violations).as("what Discord refused").isEmpty();
  }
}
