package io.trackrecord.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.space.FairUse;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.TokenVault;
import io.trackrecord.bot.store.sql.Stores;
import io.trackrecord.slack.loopback.LoopbackSlack;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A test with a Slack and a bot in it. It fails where the bot broke any of Slack's rules, or left
/// anything unacknowledged.
abstract class SlackTest {

  /// The store of the bot; none unless the test sets one.
  protected Store store = Stores.none("there is none");

  /// What encrypts the tokens of many workspaces; none unless the test sets one.
  protected Optional<TokenVault> vault = Optional.empty();

  protected Clock clock = Clock.systemUTC();
  protected RulesOfSpaces rules = new RulesOfSpaces(store, InstantSource.system());
  protected LoopbackSlack slack;
  protected ScriptedBot bot;
  private @Nullable SlackBot running;

  @BeforeEach
  final void openSlack() throws Exception {
    slack = new LoopbackSlack();
    bot = new ScriptedBot();
  }

  protected SlackBot start() throws Exception {
    return start(bot, Map.of());
  }

  protected SlackBot start(Bot answering, Map<String, String> more) throws Exception {
    var values = new HashMap<String, String>();
    values.put("SLACK_BOT_TOKEN", LoopbackSlack.BOT_TOKEN);
    values.put("SLACK_APP_TOKEN", LoopbackSlack.APP_TOKEN);
    values.put("SLACK_API_BASE_URL", slack.apiBase());
    values.put("SLACK_REQUESTS_PER_MINUTE", "1000");
    values.putAll(more);
    values.values().removeIf(String::isEmpty);
    running =
        SlackBot.start(
            Account.check(SlackSettings.of(values)),
            answering,
            store,
            rules,
            vault,
            FairUse.alone(),
            clock);
    return running;
  }

  protected void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  @AfterEach
  final void closeSlack() throws Exception {
    var unacknowledged = slack.unacknowledged();
    stop();
    var violations = slack.violations().all();
    slack.close();
    assertThat(violations).as("Slack's rules that were broken").isEmpty();
    assertThat(unacknowledged).as("requests that were never acknowledged").isZero();
  }
}
