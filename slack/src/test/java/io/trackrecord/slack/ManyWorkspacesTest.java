package io.trackrecord.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.store.StoreAddress;
import io.trackrecord.bot.store.TokenVault;
import io.trackrecord.bot.store.sql.Stores;
import io.trackrecord.slack.loopback.LoopbackSlack;
import io.trackrecord.slack.loopback.OAuth;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// One bot in many workspaces, with a real store and a browser.
abstract class ManyWorkspacesTest extends SlackTest {

  @TempDir Path folder;
  Browser browser;

  @BeforeEach
  void openStore() throws Exception {
    store = Stores.open(new StoreAddress.File(folder.resolve("store.db")));
    rules = new RulesOfSpaces(store, InstantSource.system());
    vault = Optional.of(TokenVault.open(folder.resolve("store.key")));
    startForMany();
  }

  /// Starts the bot, over HTTP.
  final void startForMany() throws Exception {
    var running = start(bot, settings());
    browser = new Browser(slack, running.port());
    slack.deliverTo(browser.base().resolve("/slack/events"));
  }

  static Map<String, String> settings() {
    return Map.of(
        "SLACK_BOT_TOKEN",
        "",
        "SLACK_APP_TOKEN",
        "",
        "SLACK_SIGNING_SECRET",
        LoopbackSlack.SIGNING_SECRET,
        "SLACK_CLIENT_ID",
        OAuth.CLIENT_ID,
        "SLACK_CLIENT_SECRET",
        OAuth.CLIENT_SECRET,
        "PORT",
        "0");
  }

  @AfterEach
  void closeStore() {
    stop();
    store.close();
    browser.close();
  }

  /// Calls the loopback Slack without a bot.
  final Slack slackApi() {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.apiBase());
    config.setStatsEnabled(false);
    return Slack.getInstance(config);
  }
}
