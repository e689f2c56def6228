package io.trackrecord.slack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.slack.loopback.LoopbackSlack;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest extends SlackTest {

  @Test
  void a_missing_token_is_one_line_that_says_where_to_get_it() {
    assertThatThrownBy(() -> SlackSettings.of(Map.of()))
        .isInstanceOf(StartException.class)
        .hasMessageStartingWith("SLACK_BOT_TOKEN is not set: copy")
        .hasMessageNotContaining("\n");
    assertThatThrownBy(() -> SlackSettings.of(Map.of("SLACK_BOT_TOKEN", "xoxb-1")))
        .hasMessageStartingWith("SLACK_APP_TOKEN is not set")
        .hasMessageContaining("SLACK_SIGNING_SECRET");
  }

  @Test
  void a_token_of_another_kind_is_told_without_showing_it() {
    assertThatThrownBy(() -> SlackSettings.of(Map.of("SLACK_BOT_TOKEN", "xoxp-secret")))
        .hasMessage("SLACK_BOT_TOKEN is not the right kind of token: it has to start with xoxb-");
  }

  @Test
  void a_wrong_number_or_address_is_told() {
    var tokens = Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "s");
    for (var wrong : Map.of("PORT", "http", "SLACK_REQUESTS_PER_MINUTE", "0").entrySet()) {
      var values = new HashMap<>(tokens);
      values.put(wrong.getKey(), wrong.getValue());
      assertThatThrownBy(() -> SlackSettings.of(values))
          .hasMessageStartingWith(wrong.getKey() + " is \"" + wrong.getValue());
    }
    var values = new HashMap<>(tokens);
    values.put("SLACK_API_BASE_URL", "slack");
    assertThatThrownBy(() -> SlackSettings.of(values))
        .hasMessageStartingWith("SLACK_API_BASE_URL is");
  }

  @Test
  void a_token_that_slack_refuses_stops_the_start() {
    slack.revoke(LoopbackSlack.BOT_TOKEN);
    assertThatThrownBy(this::start)
        .isInstanceOf(StartException.class)
        .hasMessage("SLACK_BOT_TOKEN does not work: Slack answered invalid_auth");
    slack.revoke(LoopbackSlack.APP_TOKEN);
    assertThatThrownBy(this::start)
        .isInstanceOf(StartException.class)
        .hasMessageStartingWith("SLACK_APP_TOKEN does not work: ")
        .hasMessageContaining("invalid_auth")
        .hasMessageNotContaining(LoopbackSlack.APP_TOKEN);
  }
}
