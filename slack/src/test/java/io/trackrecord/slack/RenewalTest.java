package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.model.builtin.DefaultBot;
import io.trackrecord.bot.store.Space;
import io.trackrecord.slack.install.Installed;
import io.trackrecord.slack.install.OAuthClient;
import io.trackrecord.slack.loopback.OAuth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Tokens that end are renewed, by one program of several.
class RenewalTest extends ManyWorkspacesTest {

  @Test
  void a_token_that_ends_is_renewed_before_it_is_used() throws Exception {
    slack.oauth().allow("code", "T0ONE", "xoxb-short", 60, "xoxe-1-refresh");
    slack.oauth().allow("xoxe-1-refresh", "T0ONE", "xoxb-next", 43_200, "xoxe-1-later");
    var state = browser.begin();
    assertThat(browser.finish("code", state, state).statusCode()).isEqualTo(200);
    slack.from("T0ONE", "", false);

    slack.mention(ADA, "<@U0BOT> The Lampposts", "").acknowledged();

    assertThat(
            slack
                .recording()
                .await("post", sent -> sent.target().equals("chat.postMessage"), 1, Waits.LONG))
        .extracting(sent -> sent.token())
        .containsExactly("xoxb-next");
  }

  @Test
  void of_two_programs_one_renews_and_both_have_the_same_token() throws Exception {
    for (var round = 0; round < 10; round++) {
      var refresh = "xoxe-1-" + round;
      var next = "xoxb-next-" + round;
      var team = "T0TEAM" + round;
      keep(team, "xoxb-ended", -60, refresh);
      slack.oauth().allow(refresh, team, next, 43_200, refresh + "-later");
      var programs = List.of(program(), program());
      var exchanges = slack.oauth().exchanges();

      var tokens =
          IntStream.range(0, 8)
              .parallel()
              .mapToObj(i -> programs.get(i % 2).token(null, team).orElseThrow())
              .toList();

      assertThat(tokens).containsOnly(next);
      assertThat(slack.oauth().exchanges()).isEqualTo(exchanges + 1);
      assertThat(program().token(null, team)).contains(next);
    }
  }

  @Test
  void a_token_that_is_good_for_a_while_is_used_while_another_program_renews_it() {
    keep("T0ONE", "xoxb-good", 3_600, "xoxe-1-refresh");
    var first = program();
    slack.oauth().allow("xoxe-1-refresh", "T0ONE", "xoxb-next", 43_200, "xoxe-1-later");

    var tokens =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(_ -> first.token(null, "T0ONE").orElseThrow())
            .toList();

    assertThat(tokens).isSubsetOf("xoxb-good", "xoxb-next").contains("xoxb-next");
    assertThat(slack.oauth().exchanges()).isEqualTo(1);
  }

  @Test
  void a_token_that_slack_does_not_renew_is_asked_for_once_a_minute() {
    keep("T0ONE", "xoxb-good", 3_600, "xoxe-1-unknown");

    for (var i = 0; i < 3; i++) {
      assertThat(program().token(null, "T0ONE")).contains("xoxb-good");
    }

    assertThat(slack.oauth().refusals()).isEqualTo(1);
    assertThat(store.installations().find(Space.onSlack("T0ONE"))).isPresent();
  }

  @Test
  void what_was_installed_again_meanwhile_stays() {
    keep("T0ONE", "xoxb-good", 3_600, "xoxe-1-refresh");
    slack.oauth().allow("xoxe-1-refresh", "T0ONE", "xoxb-next", 43_200, "xoxe-1-later");
    slack.oauth().before(() -> keep("T0ONE", "xoxb-again", 43_200, "xoxe-1-again"));

    assertThat(program().token(null, "T0ONE")).contains("xoxb-again");
    assertThat(program().token(null, "T0ONE")).contains("xoxb-again");
  }

  private Installed program() {
    return new Installed(
        store,
        vault.orElseThrow(),
        slackApi(),
        new OAuthClient(OAuth.CLIENT_ID, OAuth.CLIENT_SECRET),
        clock);
  }

  private void keep(String team, String token, int seconds, String refresh) {
    var bot = new DefaultBot();
    bot.setTeamId(team);
    bot.setBotAccessToken(token);
    bot.setBotRefreshToken(refresh);
    bot.setBotTokenExpiresAt(clock.millis() + seconds * 1_000L);
    program().saveBot(bot);
  }
}
