package io.trackrecord.bench.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.slack.Account;
import io.trackrecord.slack.SlackBot;
import io.trackrecord.slack.SlackSettings;
import io.trackrecord.slack.loopback.LoopbackSlack;
import io.trackrecord.slack.loopback.User;
import java.time.Clock;
import java.util.Map;

/// The bot as it runs on Slack in Socket Mode, on the strict loopback one.
final class SlackSide {

  private final LoopbackSlack slack = new LoopbackSlack();
  private final SlackBot running;

  SlackSide(Bot bot) throws Exception {
    var settings =
        Map.of(
            "SLACK_BOT_TOKEN",
            LoopbackSlack.BOT_TOKEN,
            "SLACK_APP_TOKEN",
            LoopbackSlack.APP_TOKEN,
            "SLACK_API_BASE_URL",
            slack.apiBase(),
            "SLACK_REQUESTS_PER_MINUTE",
            "1000");
    running = SlackBot.start(Account.check(SlackSettings.of(settings)), bot, Clock.systemUTC());
  }

  /// Slack escapes three characters of what is typed.
  Said ask(Question question) {
    var typed = question.line().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return Said.of(slack.slash(User.ADA, typed).answer().body().path("blocks"));
  }

  /// Stops it.
  ///
  /// @throws AssertionError where it broke a rule
  void close() throws Exception {
    var unacknowledged = slack.unacknowledged();
    running.close();
    var violations = slack.violations().all();
    slack.close();
    assertThat(violations).as("Slack's rules that were broken").isEmpty();
    assertThat(unacknowledged).as("requests that were never acknowledged").isZero();
  }
}
