package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.slack.loopback.Interaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SocketModeTest extends SlackTest {

  @Test
  void an_envelope_that_comes_again_is_acknowledged_again_and_answered_once() throws Exception {
    start();
    var asked = slack.slash(ADA, "The Lampposts");
    asked.answer();
    asked.again().join();
    asked.again().join();
    assertThat(bot.asked()).hasSize(1);
    assertThat(asked.answered()).isEqualTo(1);
  }

  @Test
  void an_event_that_comes_again_is_answered_once() throws Exception {
    start();
    var asked = slack.mention(ADA, "<@U0BOT> The Lampposts", "");
    asked.acknowledged();
    slack
        .recording()
        .await("post", sent -> sent.target().equals("chat.postMessage"), 1, Waits.LONG);
    asked.again().join();
    assertThat(bot.asked()).hasSize(1);
  }

  @Test
  void a_click_that_comes_again_shares_once() throws Exception {
    start();
    var answer = slack.slash(ADA, "The Lampposts").answer();
    var shared = slack.click(ADA, answer, "Share to channel");
    shared.answers(2);
    shared.again().join();
    Thread.sleep(200);
    assertThat(shared.answered()).isEqualTo(2);
  }

  @Test
  void a_lost_socket_is_opened_anew_and_no_command_is_lost() throws Exception {
    start();
    slack.slash(ADA, "The Lampposts").answer();
    slack.dropSocket();
    var meanwhile = slack.slash(ADA, "The Lampposts");
    slack.awaitConnection(2, 60_000);
    meanwhile.answer();
    assertThat(meanwhile.answered()).isEqualTo(1);
  }

  @Test
  void a_socket_that_falls_silent_is_noticed_within_ten_seconds() throws Exception {
    start();
    slack.fallSilent();
    var meanwhile = slack.slash(ADA, "The Lampposts");
    slack.awaitConnection(2, 60_000);
    meanwhile.answer();
  }

  @Test
  void a_socket_that_is_lost_before_the_acknowledgement_loses_and_doubles_nothing()
      throws Exception {
    start();
    var gate = bot.hold();
    var asked = slack.slash(ADA, "The Lampposts");
    slack.dropSocketWithoutAcks();
    slack.awaitConnection(2, 60_000);
    gate.complete(null);
    asked.answer();
    asked.acknowledged();
    assertThat(bot.asked()).hasSize(1);
    assertThat(asked.answered()).isEqualTo(1);
  }

  @Test
  void when_slack_asks_for_a_new_socket_the_old_one_serves_until_it_is_open() throws Exception {
    start();
    var asked = new ArrayList<Interaction>();
    asked.add(slack.slash(ADA, "The Lampposts"));
    slack.requestRefresh();
    for (var i = 0; i < 100; i++) {
      asked.add(slack.slash(ADA, "The Lampposts"));
      Thread.sleep(5);
    }
    slack.awaitConnection(2, 60_000);
    for (var each : asked) {
      each.answer();
      assertThat(each.answered()).isEqualTo(1);
    }
    Thread.sleep(2_500);
    assertThat(slack.connectionsOpen()).isEqualTo(1);
    assertThat(slack.connectionsOpened()).isEqualTo(2);
    slack.slash(ADA, "The Lampposts").answer();
  }

  @Test
  void while_slack_refuses_a_new_socket_it_is_tried_again() throws Exception {
    start();
    slack.refuse("apps.connections.open", 2);
    slack.dropSocket();
    slack.awaitConnection(2, 60_000);
    slack.slash(ADA, "The Lampposts").answer();
  }

  @Test
  void while_slack_gives_no_usable_address_it_is_tried_again() throws Exception {
    start();
    slack.fail("apps.connections.open", 1, 200, "", "<html>Please log in</html>");
    slack.fail("apps.connections.open", 1, 200, "", "{\"ok\":true}");
    slack.fail("apps.connections.open", 1, 200, "", "{\"ok\":true,\"url\":\"ws://a b/?ticket=x\"}");
    slack.dropSocket();
    slack.awaitConnection(2, 60_000);
    slack.slash(ADA, "The Lampposts").answer();
  }

  @Test
  void a_rate_limit_of_slack_is_waited_for() throws Exception {
    start();
    slack.refuse("chat.postMessage", 1);
    slack.mention(ADA, "<@U0BOT> The Lampposts", "").acknowledged();
    slack
        .recording()
        .await("post", sent -> sent.target().equals("chat.postMessage"), 1, Waits.LONG);
  }

  @Test
  void closing_finishes_what_is_under_way() throws Exception {
    start();
    var gate = bot.hold();
    var asked = slack.slash(ADA, "The Lampposts");
    asked.acknowledged();
    var closing = Thread.ofVirtual().start(this::stop);
    Thread.sleep(300);
    assertThat(asked.answered()).isZero();
    gate.complete(null);
    asked.answer();
    closing.join(Duration.ofSeconds(60));
    assertThat(closing.isAlive()).isFalse();
  }

  @Test
  void no_user_text_or_id_is_in_the_settings_as_printed() throws Exception {
    var settings =
        SlackSettings.of(
            Map.of("SLACK_BOT_TOKEN", "xoxb-secret", "SLACK_SIGNING_SECRET", "also-secret"));
    assertThat(settings.toString()).doesNotContain("secret");
  }
}
