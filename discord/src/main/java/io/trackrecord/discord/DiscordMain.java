package io.trackrecord.discord;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.health.Health;
import io.trackrecord.bot.health.HealthServer;
import io.trackrecord.bot.health.StartLine;
import io.trackrecord.bot.published.Catalogs;
import io.trackrecord.bot.published.NoIndexException;
import io.trackrecord.bot.settings.Setting;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.SettingsFile;
import io.trackrecord.bot.settings.WrongSettingException;
import io.trackrecord.bot.space.FairUse;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.space.StoreCommands;
import io.trackrecord.bot.store.NewerStoreException;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.sql.Stores;
import io.trackrecord.bot.watch.Notifier;
import io.trackrecord.data.cli.DataDir;
import io.trackrecord.data.cli.FileProblem;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `trackrecord discord`: runs the Discord bot until it is told to stop.
@Command(
    name = "trackrecord discord",
    description = "Run the Discord bot. Its settings are described in OPERATING.md.",
    mixinStandardHelpOptions = true)
public final class DiscordMain implements Callable<Integer> {

  private static final int FAILED = 1;
  private static final int WRONG_SETTING = 2;

  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin DataDir dataDir = new DataDir();
  @Mixin SettingsFile settingsFile = new SettingsFile();

  private final AtomicReference<@Nullable DiscordBot> running = new AtomicReference<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try {
      var settings = settingsFile.read();
      var discord = DiscordSettings.of(settings);
      var named = settings.value(Setting.TRACKRECORD_DATA_DIR.name());
      var out = spec.commandLine().getOut();
      var err = spec.commandLine().getErr();
      var health = new Health("discord");
      var messages = new Messages(Locale.ENGLISH);
      var clock = InstantSource.system();
      try (var _ = HealthServer.open(settings, Setting.DISCORD_HEALTH_PORT, health);
          var catalog =
              Catalogs.open(
                  settings,
                  dataDir.path(named),
                  dataDir.isNamed(named),
                  CatalogLimits.STANDARD,
                  err::println);
          var store = Stores.open(settings, dataDir.path(named))) {
        health.store(store);
        var rules = new RulesOfSpaces(store, clock);
        try (var bot =
                health.measured(
                    new CatalogBot(
                        health.measured(catalog),
                        messages,
                        BotLimits.standard(),
                        settings.value(Setting.TRACKRECORD_CONTACT).orElse(null),
                        StoreCommands.of(messages, store, rules, clock)));
            var connected =
                DiscordBot.start(discord, bot, rules, shared(discord, settings, store, clock));
            var notifier =
                new Notifier(
                    "discord",
                    catalog,
                    store,
                    messages,
                    connected.messages(),
                    clock,
                    Notifier.LEASE)) {
          catalog.warmUp(CatalogLimits.WARM_UP);
          running.set(connected);
          health.connected(connected::isConnected, connected::tooOften);
          StartLine.log("Discord", catalog, settings);
          notifier.start();
          out.println("ready");
          out.flush();
          connected.awaitEnd();
          err.println("Discord closed the connection for good; the log says why.");
          return FAILED;
        }
      }
    } catch (WrongSettingException | NoIndexException | NewerStoreException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return WRONG_SETTING;
    } catch (StartException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return e.exitCode();
    }
  }

  /// Only several programs have anything to share, and each question costs them a write.
  private static FairUse shared(
      DiscordSettings discord, Settings settings, Store store, InstantSource clock) {
    var isOneOfSeveral =
        !discord.shardIds().isEmpty() || settings.value(Setting.TRACKRECORD_STORE).isPresent();
    return isOneOfSeveral
        ? FairUse.over(store, discord.requestsPerMinute(), clock)
        : FairUse.alone();
  }

  private void stop() {
    var connected = running.get();
    if (connected != null) {
      connected.close();
    }
  }

  /// Runs the command line. A signal to stop is obeyed within ten seconds and ends with 0.
  public static void main(String[] arguments) {
    // Each module has its own, so that two on one class path do not meet.
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "io/trackrecord/discord/logback.xml");
    }
    var main = new DiscordMain();
    var exitCode = new AtomicInteger();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  main.stop();
                  // A signal alone would end with 143.
                  Runtime.getRuntime().halt(exitCode.get());
                },
                "stop"));
    exitCode.set(
        new CommandLine(main)
            .setExecutionExceptionHandler(
                (e, line, _) -> {
                  if (!(e instanceof IOException failed)) {
                    throw e;
                  }
                  line.getErr().println(FileProblem.sentence(failed));
                  return FAILED;
                })
            .execute(arguments));
    System.exit(exitCode.get());
  }
}
