package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.space.FairUse;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.store.sql.Stores;
import io.trackrecord.bot.watch.Delivery;
import io.trackrecord.discord.loopback.LogWatch;
import io.trackrecord.discord.loopback.LoopbackDiscord;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A loopback Discord with the bot connected to it, new for each test. Fails a test in which
/// Discord refused something, JDA could not read something, or the bot logged an error, unless the
/// test forgave it.
public final class RunningBot implements BeforeEachCallback, AfterEachCallback {

  private final Supplier<List<String>> settings;
  private final Supplier<Bot> bots;
  private Supplier<FairUse> shared = FairUse::alone;
  private Supplier<RulesOfSpaces> rules =
      () -> new RulesOfSpaces(Stores.none("there is none"), InstantSource.system());
  private LoopbackDiscord discord;
  private LogWatch log;
  private Bot bot;
  private DiscordBot running;

  /// @param settings name, value, name, value, …
  public RunningBot(Supplier<Bot> bots, String... settings) {
    this(bots, () -> List.of(settings));
  }

  /// @param settings gives name, value, name, value, … once the test runs
  @SuppressWarnings("NullAway.Init") // JUnit calls beforeEach before anything else.
  public RunningBot(Supplier<Bot> bots, Supplier<List<String>> settings) {
    this.bots = bots;
    this.settings = settings;
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    log = new LogWatch();
    discord = new LoopbackDiscord();
    bot = bots.get();
    start();
  }

  /// Starts the bot.
  public void start() throws StartException, InterruptedException {
    var environment = discord.settings(settings.get().toArray(String[]::new));
    running =
        DiscordBot.start(
            DiscordSettings.of(Settings.of(environment)), bot, rules.get(), shared.get());
  }

  /// With rules of servers, once the test runs.
  public RunningBot with(Supplier<RulesOfSpaces> rulesOfServers) {
    rules = rulesOfServers;
    return this;
  }

  /// With limits that are shared, once the test runs.
  public RunningBot sharing(Supplier<FairUse> limits) {
    shared = limits;
    return this;
  }

  /// How it sends messages of its own accord.
  public Delivery messages() {
    return running.messages();
  }

  /// Stops the bot.
  public void stop() {
    running.close();
  }

  /// The Discord that it is connected to.
  public LoopbackDiscord discord() {
    return discord;
  }

  /// What is logged.
  public LogWatch log() {
    return log;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    try {
      running.close();
      assertThat(discord.violations()).as("what Discord refused").isEmpty();
      assertThat(log.lines()).as("what was logged at WARN or above").isEmpty();
    } finally {
      discord.close();
      bot.close();
      log.close();
    }
  }
}
