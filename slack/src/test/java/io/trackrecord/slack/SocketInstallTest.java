package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.slack.loopback.LoopbackSlack;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many workspaces over Socket Mode, which they install over HTTP.
class SocketInstallTest extends ManyWorkspacesTest {

  @BeforeEach
  void startOnTheSocket() throws Exception {
    stop();
    var values = new HashMap<>(settings());
    values.put("SLACK_APP_TOKEN", LoopbackSlack.APP_TOKEN);
    values.put("SLACK_SIGNING_SECRET", "");
    slack.deliverToSocket();
    var running = start(bot, values);
    browser.close();
    browser = new Browser(slack, running.port());
  }

  @Test
  void workspaces_install_over_http_and_ask_over_the_socket() throws Exception {
    browser.install("T0ONE", "", "xoxb-one");
    browser.install("T0TWO", "", "xoxb-two");

    for (var from : List.of("T0ONE", "T0TWO")) {
      slack.from(from, "", false);
      assertThat(slack.slash(ADA, "artist The Lampposts").answer().text())
          .contains("artist {name=The Lampposts}, page 1");
      slack.mention(ADA, "<@U0BOT> The Lampposts", "").acknowledged();
    }

    assertThat(
            slack
                .recording()
                .await("posts", sent -> sent.target().equals("chat.postMessage"), 2, Waits.LONG))
        .extracting(sent -> sent.token())
        .containsExactlyInAnyOrder("xoxb-one", "xoxb-two");
  }

  @Test
  void requests_that_pretend_to_be_slack_are_not_taken_over_http() throws Exception {
    var forged =
        browser
            .http()
            .send(
                HttpRequest.newBuilder(browser.base().resolve("/slack/events"))
                    .header("Content-Type", "application/json")
                    .header(
                        "X-Slack-Request-Timestamp",
                        Long.toString(clock.instant().getEpochSecond()))
                    .header("X-Slack-Signature", "v0=" + "0".repeat(64))
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(forged.statusCode()).isEqualTo(404);
    assertThat(browser.get("/health", "").statusCode()).isEqualTo(200);
  }
}
