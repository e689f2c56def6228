package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.slack.loopback.LoopbackSlack;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The program as an operator starts and ends it.
class ProcessTest {

  private LoopbackSlack slack;

  @BeforeEach
  void open() throws Exception {
    slack = new LoopbackSlack();
  }

  @AfterEach
  void close() {
    slack.close();
  }

  private Map<String, String> tokens() {
    return Map.of(
        "SLACK_BOT_TOKEN", LoopbackSlack.BOT_TOKEN,
        "SLACK_APP_TOKEN", LoopbackSlack.APP_TOKEN,
        "SLACK_API_BASE_URL", slack.apiBase());
  }

  private static SlackProcess start(Map<String, String> settings) throws IOException {
    return SlackProcess.start(settings, "512m");
  }

  @Test
  void it_says_ready_answers_ends_when_told_to_and_logs_nobodys_words() throws Exception {
    try (var process = start(tokens())) {
      assertThat(process.line()).isEqualTo("ready");
      assertThat(slack.slash(ADA, "The Quillon Sparrows").answer().text())
          .contains("82 tracks credited to this name");
      assertThat(slack.slash(ADA, "Zzyzx Qwrtplk").answer().text()).contains("Not listed");
      process.terminate();
      assertThat(process.exitCode()).isZero();
      assertThat(process.line()).isNull();
      assertThat(process.errors())
          .noneMatch(line -> line.contains("Quillon") || line.contains("Zzyzx"))
          .noneMatch(line -> line.contains("U0ADA") || line.contains("xoxb-"));
    }
    assertThat(slack.violations().all()).isEmpty();
  }

  @Test
  void a_missing_token_is_one_line_and_exit_2() throws Exception {
    try (var process = start(Map.of("SLACK_BOT_TOKEN", LoopbackSlack.BOT_TOKEN))) {
      assertThat(process.errors())
          .singleElement()
          .asString()
          .startsWith("SLACK_APP_TOKEN is not set");
      assertThat(process.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void a_refused_token_is_one_line_and_exit_2() throws Exception {
    slack.revoke(LoopbackSlack.BOT_TOKEN);
    try (var process = start(tokens())) {
      assertThat(process.errors())
          .containsExactly("SLACK_BOT_TOKEN does not work: Slack answered invalid_auth");
      assertThat(process.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void a_slack_that_cannot_be_reached_is_one_line_and_exit_1() throws Exception {
    var values = new HashMap<>(tokens());
    values.put("SLACK_API_BASE_URL", "http://127.0.0.1:9/api/");
    try (var process = start(values)) {
      assertThat(process.errors()).singleElement().asString().startsWith("Cannot start: ");
      assertThat(process.exitCode()).isEqualTo(1);
    }
  }
}
