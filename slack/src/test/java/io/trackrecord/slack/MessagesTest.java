package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static io.trackrecord.slack.loopback.User.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.request.Request;
import io.trackrecord.slack.loopback.Json;
import io.trackrecord.slack.loopback.Shown;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest extends SlackTest {

  @Test
  void paging_changes_the_private_answer_in_place() throws Exception {
    start();
    var first = slack.slash(ADA, "The Lampposts").answer();
    var second = slack.click(ADA, first, "Next").answer();
    assertThat(second.text()).contains("page 2");
    assertThat(second.body().path("replace_original").asBoolean()).isTrue();
    assertThat(second.buttons()).contains("Previous", "Next");
    assertThat(slack.click(ADA, second, "Previous").answer().text()).contains("page 1");
  }

  @Test
  void paging_works_after_a_restart_and_long_after() throws Exception {
    start();
    var first = slack.slash(ADA, "The Lampposts").answer();
    stop();
    slack.clock().advance(Duration.ofDays(300));
    start();
    assertThat(slack.click(ADA, first, "Next").answer().text()).contains("page 2");
  }

  @Test
  void a_name_that_was_meant_can_be_chosen() throws Exception {
    start();
    var nobody = slack.slash(ADA, "Radiohed").answer();
    assertThat(nobody.text()).contains("is not listed");
    var chosen = slack.click(ADA, nobody, "Radiohead").answer();
    assertThat(chosen.body().path("replace_original").asBoolean()).isTrue();
    assertThat(bot.asked().getLast()).isEqualTo(Request.of("artist", Map.of("name", "Radiohead")));
  }

  @Test
  void a_shared_answer_says_who_asked_and_takes_the_private_one_away() throws Exception {
    start();
    var answer = slack.slash(ADA, "The Lampposts").answer();
    var shared = slack.click(ADA, answer, "Share to channel");
    var posts = shared.answers(2);
    assertThat(posts.getFirst().ephemeral()).isFalse();
    assertThat(posts.getFirst().text()).contains("Asked by ada").contains("page 1");
    assertThat(posts.getFirst().buttons()).containsExactly("Next", "Export");
    assertThat(posts.getLast().body().path("delete_original").asBoolean()).isTrue();
    assertThat(shared.answered()).isEqualTo(2);
  }

  @Test
  void a_click_on_a_shared_answer_gives_a_private_copy() throws Exception {
    start();
    var answer = slack.slash(ADA, "The Lampposts").answer();
    var shared = slack.click(ADA, answer, "Share to channel").answers(2).getFirst();
    var copy = slack.click(BEN, shared, "Next").answer();
    assertThat(copy.ephemeral()).isTrue();
    assertThat(copy.body().path("replace_original").asBoolean()).isFalse();
    assertThat(copy.text()).contains("page 2").doesNotContain("Asked by");
  }

  @Test
  void the_export_comes_as_a_file_in_direct_messages() throws Exception {
    start();
    var answer = slack.slash(ADA, "The Lampposts").answer();
    assertThat(slack.click(ADA, answer, "Export").answer().text())
        .contains("The file is in your direct messages with Trackrecord. 2 rows, as CSV.");
    var file = slack.recording().to("upload").getFirst().body().path("text").asText();
    assertThat(file).isEqualTo("dataset,row\nfma,1\nfma,2\n");
    var named = slack.recording().to("files.getUploadURLExternal").getFirst().body();
    assertThat(named.path("filename").asText()).isEqualTo("trackrecord-artist-the-lampposts.csv");
    var sent = slack.recording().to("files.completeUploadExternal").getFirst();
    assertThat(sent.key()).isEqualTo("DU0ADA");
    assertThat(sent.body().at("/files/0/title").asText()).isEqualTo("artist: The Lampposts");
  }

  @Test
  void the_file_of_an_export_is_named_by_what_was_asked_in_any_script() throws Exception {
    start();
    var answer = slack.slash(ADA, "دار Lampposts").answer();
    slack.click(ADA, answer, "Export").answer();
    var named = slack.recording().to("files.getUploadURLExternal").getFirst().body();
    assertThat(named.path("filename").asText()).isEqualTo("trackrecord-artist-دار-lampposts.csv");
  }

  @Test
  void a_long_export_arrives_whole_also_where_it_is_sent_again() throws Exception {
    start();
    var answer = slack.slash(ADA, "Many Lampposts").answer();
    slack.fail("upload", 1, 500, "", "");
    assertThat(slack.click(ADA, answer, "Export").answer().text())
        .contains("500,000 rows, as CSV. 5 more rows did not fit.");
    var file = slack.recording().to("upload").getFirst().body().path("text").asText();
    assertThat(file).startsWith("dataset,row\nfma,1\n").endsWith("\nfma,500000\n");
    assertThat(file.lines()).hasSize(ScriptedBot.MANY_ROWS + 1);
  }

  @Test
  void an_export_of_nothing_sends_no_file() throws Exception {
    start();
    var answer = slack.slash(ADA, "track Nothing").answer();
    assertThat(slack.click(ADA, answer, "Export").answer().text())
        .contains("There is nothing to export");
    assertThat(slack.recording().to("files.getUploadURLExternal")).isEmpty();
  }

  @Test
  void a_forged_button_gets_a_sentence() throws Exception {
    start();
    var answer = slack.slash(ADA, "The Lampposts").answer();
    var forged =
        Json.parse(answer.body().toString().replaceAll("\"value\":\"[^\"]*\"", "\"value\":\"xx\""));
    var on = new Shown(forged, true, answer.channel(), answer.threadTs(), "");
    assertThat(slack.click(ADA, on, "Next").answer().text())
        .contains("This button is not one of ours.");
  }

  @Test
  void a_mention_in_a_thread_is_answered_in_the_thread() throws Exception {
    start();
    slack.mention(ADA, "<@U0BOT> The Lampposts", "1700000000.000001").acknowledged();
    var posted =
        slack
            .recording()
            .await("post", sent -> sent.target().equals("chat.postMessage"), 1, Waits.LONG)
            .getFirst();
    assertThat(posted.body().path("channel").asText()).isEqualTo("C0MUSIC");
    assertThat(posted.body().path("thread_ts").asText()).isEqualTo("1700000000.000001");
    assertThat(posted.body().toString()).contains("artist {name=The Lampposts}, page 1");
  }

  @Test
  void a_mention_outside_a_thread_begins_one() throws Exception {
    start();
    slack.mention(ADA, "hey <@U0BOT>", "").acknowledged();
    slack.mention(ADA, "<@U0BOT>", "").acknowledged();
    var posted =
        slack
            .recording()
            .await("post", sent -> sent.target().equals("chat.postMessage"), 2, Waits.LONG);
    assertThat(posted)
        .allMatch(post -> post.body().path("thread_ts").asText().equals("1800000003.000100"));
  }

  @Test
  void a_click_under_a_mention_is_answered_privately_in_the_thread() throws Exception {
    start();
    slack.mention(ADA, "<@U0BOT> The Lampposts", "1700000000.000001").acknowledged();
    var posted =
        slack
            .recording()
            .await("post", sent -> sent.target().equals("chat.postMessage"), 1, Waits.LONG)
            .getFirst();
    var on = new Shown(posted.body(), false, "C0MUSIC", "1700000000.000001", "");
    var copy = slack.click(BEN, on, "Next").answer();
    assertThat(copy.ephemeral()).isTrue();
    assertThat(copy.body().path("thread_ts").asText()).isEqualTo("1700000000.000001");
  }

  @Test
  void what_helps_only_the_one_who_mentioned_is_whispered() throws Exception {
    start(bot, Map.of("SLACK_REQUESTS_PER_MINUTE", "1"));
    slack.mention(ADA, "<@U0BOT> The Lampposts", "").acknowledged();
    slack.mention(ADA, "<@U0BOT> The Lampposts", "").acknowledged();
    var whispered =
        slack
            .recording()
            .await("whisper", sent -> sent.target().equals("chat.postEphemeral"), 1, Waits.LONG)
            .getFirst();
    assertThat(whispered.body().path("user").asText()).isEqualTo("U0ADA");
    assertThat(whispered.body().toString()).contains("a lot of questions");
  }

  @Test
  void files_have_a_limit_of_their_own_and_pages_go_on() throws Exception {
    start(bot, Map.of("SLACK_REQUESTS_PER_MINUTE", "1"));
    var answer = slack.slash(ADA, "The Lampposts").answer();
    for (var i = 0; i < 2; i++) {
      assertThat(slack.click(ADA, answer, "Export").answer().text()).doesNotContain("a lot of");
    }
    assertThat(slack.click(ADA, answer, "Export").answer().text())
        .contains("a lot of files, reports, letters or catalogues");
    assertThat(slack.click(ADA, answer, "Next").answer().text()).contains("page 2");
  }

  @Test
  void the_links_of_a_message_are_checked_from_its_menu() throws Exception {
    start();
    var message = Json.object().put("type", "message").put("user", "U0BEN");
    message.put("text", "New: <https://youtu.be/dQw4w9WgXcQ|our video> &amp; more");
    message.put("ts", "1700000009.000001").put("thread_ts", "1700000000.000001");
    message.putArray("attachments").addObject().put("from_url", "https://open.spotify.com/track/1");
    var answer = slack.shortcut(ADA, message).answer();
    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.body().path("thread_ts").asText()).isEqualTo("1700000000.000001");
    assertThat(bot.asked())
        .containsExactly(
            Request.of(
                "links",
                Map.of("text", "https://youtu.be/dQw4w9WgXcQ\nhttps://open.spotify.com/track/1")));
  }

  @Test
  void a_question_too_long_for_a_button_gets_page_one_and_its_export_at_once() throws Exception {
    start();
    var answers = slack.slash(ADA, "The Lampposts " + "la ".repeat(200)).answers(2);
    assertThat(answers.getFirst().text()).contains("This question is too long for paging");
    assertThat(answers.getFirst().buttons()).isEmpty();
    assertThat(answers.getLast().text()).contains("The file is in your direct messages");
  }
}
