package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What users see while Slack itself is out of breath or out of order.
class FailingSlackTest extends SlackTest {

  private static final String BROKEN = "<h1>Something broke</h1>";

  @ParameterizedTest
  @CsvSource({"500, ''", "503, 2", "429, 2", "429, ''"})
  void an_answer_that_slack_does_not_take_is_sent_once_more(int status, String retryAfter)
      throws Exception {
    start();
    slack.fail("response_url", 1, status, retryAfter, BROKEN);
    var asked = slack.slash(ADA, "The Lampposts");
    assertThat(asked.answer().text()).contains("page 1");
    stop();
    assertThat(asked.answered()).isEqualTo(1);
    assertThat(slack.recording().to("failed response_url")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400, '{\"ok\":false,\"error\":\"invalid_blocks\"}'",
    "200, '{\"ok\":false,\"error\":\"invalid_blocks\"}'",
    "500, invalid_blocks"
  })
  void an_answer_whose_blocks_slack_refuses_is_sent_again_in_plain_ones(int status, String body)
      throws Exception {
    start();
    slack.fail("response_url", 1, status, "", body);
    var asked = slack.slash(ADA, "The Lampposts");
    var answer = asked.answer();
    assertThat(answer.body().path("blocks"))
        .isNotEmpty()
        .allMatch(block -> block.path("type").asText().equals("section"));
    assertThat(answer.text())
        .contains("page 1")
        .contains("Presence is not proof.")
        .contains("Slack did not accept the usual layout of this answer");
    assertThat(answer.body().path("text").asText()).contains("page 1");
    stop();
    assertThat(asked.answered()).isEqualTo(1);
  }

  @Test
  void a_post_whose_blocks_slack_refuses_is_sent_again_in_plain_ones() throws Exception {
    start();
    slack.fail("chat.postMessage", 1, 200, "", "{\"ok\":false,\"error\":\"invalid_blocks\"}");
    slack.mention(ADA, "<@U0BOT> The Lampposts", "").acknowledged();
    var posted =
        slack
            .recording()
            .await("post", sent -> sent.target().equals("chat.postMessage"), 1, Waits.LONG)
            .getFirst();
    assertThat(posted.body().path("blocks"))
        .isNotEmpty()
        .allMatch(block -> block.path("type").asText().equals("section"));
  }

  @Test
  void plain_blocks_that_slack_refuses_too_are_given_up() throws Exception {
    start();
    slack.fail("response_url", 2, 400, "", "invalid_blocks");
    var asked = slack.slash(ADA, "The Lampposts");
    slack
        .recording()
        .await("try", sent -> sent.target().equals("failed response_url"), 2, Waits.LONG);
    stop();
    assertThat(asked.answered()).isZero();
  }

  @Test
  void an_answer_that_slack_does_not_take_twice_is_given_up() throws Exception {
    start();
    slack.fail("response_url", 2, 500, "", BROKEN);
    var asked = slack.slash(ADA, "The Lampposts");
    slack
        .recording()
        .await("try", sent -> sent.target().equals("failed response_url"), 2, Waits.LONG);
    stop();
    assertThat(asked.answered()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"404, ''", "403, ''", "302, ''", "429, 1801", "429, 99999"})
  void an_answer_that_slack_will_not_take_in_time_is_given_up_at_once(int status, String retryAfter)
      throws Exception {
    start();
    slack.fail("response_url", 1, status, retryAfter, BROKEN);
    var asked = slack.slash(ADA, "The Lampposts");
    slack
        .recording()
        .await("try", sent -> sent.target().equals("failed response_url"), 1, Waits.LONG);
    stop();
    assertThat(asked.answered()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "500, '', <h1>Something broke</h1>",
    "503, 1, ''",
    "429, 2, ''",
    "200, '', '{\"ok\":false,\"error\":\"internal_error\"}'",
    "200, 1, '{\"ok\":false,\"error\":\"ratelimited\"}'"
  })
  void a_post_that_slack_does_not_take_is_sent_once_more(int status, String retryAfter, String body)
      throws Exception {
    start();
    slack.fail("chat.postMessage", 1, status, retryAfter, body);
    slack.mention(ADA, "<@U0BOT> The Lampposts", "").acknowledged();
    slack
        .recording()
        .await("post", sent -> sent.target().equals("chat.postMessage"), 1, Waits.LONG);
    stop();
    assertThat(slack.recording().to("chat.postMessage")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conversations.open",
        "files.getUploadURLExternal",
        "upload",
        "files.completeUploadExternal"
      })
  void every_step_of_an_export_is_tried_again(String step) throws Exception {
    start();
    var answer = slack.slash(ADA, "The Lampposts").answer();
    slack.fail(step, 1, 500, "", BROKEN);
    slack.fail(step, 1, 429, "2", "");
    assertThat(slack.click(ADA, answer, "Export").answer().text())
        .contains("The file is in your direct messages with Trackrecord. 2 rows, as CSV.");
    assertThat(slack.recording().to("files.completeUploadExternal")).hasSize(1);
  }
}
