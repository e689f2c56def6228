package io.trackrecord.slack;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.health.Health;
import io.trackrecord.bot.health.HealthServer;
import io.trackrecord.bot.health.StartLine;
import io.trackrecord.bot.published.Catalogs;
import io.trackrecord.bot.published.NoIndexException;
import io.trackrecord.bot.published.OpenCatalog;
import io.trackrecord.bot.settings.Setting;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.SettingsFile;
import io.trackrecord.bot.settings.WrongSettingException;
import io.trackrecord.bot.space.FairUse;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.space.StoreCommands;
import io.trackrecord.bot.store.NewerStoreException;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.TokenVault;
import io.trackrecord.bot.store.sql.Stores;
import io.trackrecord.bot.watch.Notifier;
import io.trackrecord.data.cli.DataDir;
import io.trackrecord.data.cli.FileProblem;
import io.trackrecord.slack.connect.HttpAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command `trackrecord slack`: runs the Slack app until it is terminated.
@Command(
    name = "trackrecord slack",
    description = "Run the Slack app. Prints \"ready\" once it can answer.",
    footer = {
      "",
      "Environment: SLACK_BOT_TOKEN, and SLACK_APP_TOKEN (Socket Mode)",
      "or SLACK_SIGNING_SECRET (HTTP, with PORT and SLACK_HTTP_HOST).",
      "For many workspaces SLACK_CLIENT_ID and SLACK_CLIENT_SECRET instead",
      "of SLACK_BOT_TOKEN.",
      "Optional: SLACK_REQUESTS_PER_MINUTE, SLACK_API_BASE_URL,",
      "TRACKRECORD_DATA_DIR. OPERATING.md lists all."
    },
    mixinStandardHelpOptions = true)
public final class SlackMain implements Callable<Integer> {

  private static final int WRONG_SETTING = 2;
  private static final int UNREACHABLE = 1;

  @Mixin DataDir dataDir = new DataDir();
  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin SettingsFile settingsFile = new SettingsFile();

  @Override
  public Integer call() throws InterruptedException {
    var err = spec.commandLine().getErr();
    try {
      run(settingsFile.read());
      return 0;
    } catch (StartException | WrongSettingException | NoIndexException | NewerStoreException e) {
      err.println(e.getMessage());
      return WRONG_SETTING;
    } catch (IOException e) {
      err.println("Cannot start: " + FileProblem.sentence(e));
      return UNREACHABLE;
    }
  }

  private void run(Settings settings) throws StartException, IOException, InterruptedException {
    var slack = SlackSettings.of(settings);
    var health = new Health("slack");
    HttpAddress.setServerLimits();
    try (var _ = HealthServer.open(settings, Setting.SLACK_HEALTH_PORT, health)) {
      // Check the tokens first: opening the index takes longer.
      var account = Account.check(slack);
      var named = settings.value(Setting.TRACKRECORD_DATA_DIR.name());
      var err = spec.commandLine().getErr();
      var catalog =
          Catalogs.open(
              settings,
              dataDir.path(named),
              dataDir.isNamed(named),
              CatalogLimits.STANDARD,
              err::println);
      catalog.warmUp(CatalogLimits.WARM_UP);
      var store = Stores.open(settings, dataDir.path(named));
      health.store(store);
      var clock = Clock.systemUTC();
      var rules = new RulesOfSpaces(store, clock);
      var messages = new Messages(Locale.ENGLISH);
      var bot =
          health.measured(
              new CatalogBot(
                  health.measured(catalog),
                  messages,
                  BotLimits.standard(),
                  settings.value(Setting.TRACKRECORD_CONTACT).orElse(null),
                  StoreCommands.of(messages, store, rules, clock)));
      var running =
          SlackBot.start(
              account,
              bot,
              store,
              rules,
              slack.client().isPresent()
                  ? Optional.of(TokenVault.open(keyFile(settings, dataDir.path(named))))
                  : Optional.empty(),
              // Only several programs have anything to share, and each question costs a write.
              settings.value(Setting.TRACKRECORD_STORE).isPresent()
                  ? FairUse.over(store, slack.requestsPerMinute(), clock)
                  : FairUse.alone(),
              clock);
      var notifier =
          new Notifier(
              "slack", catalog, store, messages, running.messages(), clock, Notifier.LEASE);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    notifier.close();
                    shutDown(running, catalog, store);
                  },
                  "shutdown"));
      notifier.start();
      health.connected(running::isConnected, running::tooOften);
      var how = slack.appToken().isPresent() ? "Slack, Socket Mode" : "Slack, HTTP";
      StartLine.log(how, catalog, settings);
      spec.commandLine().getOut().println("ready");
      spec.commandLine().getOut().flush();
      Thread.currentThread().join();
    }
  }

  private static Path keyFile(Settings settings, Path dataDir) {
    return settings
        .value(Setting.TRACKRECORD_KEY_FILE)
        .map(Path::of)
        .orElseGet(() -> dataDir.resolve(TokenVault.FILE));
  }

  /// Exits with 0, since a requested shutdown is not a failure. By default the exit code would be
  /// the signal's.
  private static void shutDown(SlackBot running, OpenCatalog catalog, Store store) {
    running.close();
    catalog.close();
    store.close();
    Runtime.getRuntime().halt(0);
  }

  /// Runs the command line.
  public static void main(String[] arguments) {
    // Set before the first logger is created: Bolt's defaults would log what users write.
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "io/trackrecord/slack/logback.xml");
    }
    System.exit(new CommandLine(new SlackMain()).execute(arguments));
  }
}
