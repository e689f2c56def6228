package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static io.trackrecord.slack.loopback.User.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.request.Request;
import io.trackrecord.slack.loopback.Json;
import io.trackrecord.slack.loopback.Recording.Sent;
import io.trackrecord.slack.loopback.Shown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectMessagesTest extends SlackTest {

  private List<Sent> posts(int count) {
    return slack
        .recording()
        .await("post", sent -> sent.target().equals("chat.postMessage"), count, Waits.LONG);
  }

  private Shown post() {
    return new Shown(posts(1).getFirst().body(), false, "DU0ADA", "", "");
  }

  @Test
  void a_message_to_the_bot_is_answered_where_it_was_written() throws Exception {
    start();
    slack.directMessage(ADA, "The Lampposts").acknowledged();
    var posted = posts(1).getFirst();
    assertThat(posted.key()).isEqualTo("DU0ADA");
    assertThat(posted.body().has("thread_ts")).isFalse();
    assertThat(posted.body().toString()).contains("artist {name=The Lampposts}, page 1");
    assertThat(post().buttons()).containsExactly("Next", "Export");
  }

  @Test
  void it_is_read_as_the_text_after_the_slash_command_is() throws Exception {
    start();
    slack.directMessage(ADA, "<https://youtu.be/a>").acknowledged();
    posts(1);
    slack.directMessage(ADA, "track Creep artist: Lampposts").acknowledged();
    posts(2);
    slack.directMessage(ADA, "/trackrecord next-steps").acknowledged();
    posts(3);
    slack.directMessage(ADA, "<@U0BOT> help").acknowledged();
    posts(4);
    assertThat(bot.asked())
        .containsExactly(
            Request.of("link", Map.of("url", "https://youtu.be/a")),
            Request.of("track", Map.of("title", "Creep", "artist", "Lampposts")),
            Request.of("next-steps", Map.of()),
            Request.of("help", Map.of()));
  }

  @Test
  void a_message_in_a_thread_is_answered_there() throws Exception {
    start();
    var fields = Json.object().put("text", "The Lampposts").put("thread_ts", "1700000000.000001");
    slack.message(ADA, fields).acknowledged();
    assertThat(posts(1).getFirst().body().path("thread_ts").asText())
        .isEqualTo("1700000000.000001");
  }

  @Test
  void what_no_person_has_just_written_is_ignored() throws Exception {
    start();
    var text = "The Lampposts";
    slack.message(ADA, Json.object().put("text", text).put("bot_id", "B0LOOP")).acknowledged();
    for (var subtype :
        List.of(
            "message_changed", "message_deleted", "channel_join", "bot_message", "me_message")) {
      var event = Json.object().put("text", text).put("subtype", subtype);
      event.putObject("message").put("text", text).put("user", ADA.id());
      event.putObject("previous_message").put("text", text);
      slack.message(ADA, event).acknowledged();
    }
    var edited = Json.object().put("text", text);
    edited.putObject("edited").put("user", ADA.id()).put("ts", "1800000006.000100");
    slack.message(ADA, edited).acknowledged();
    slack.message(ADA, Json.object().put("text", "")).acknowledged();
    slack
        .message(ADA, Json.object().put("text", text).put("channel_type", "channel"))
        .acknowledged();
    stop();
    assertThat(bot.asked()).isEmpty();
    assertThat(slack.recording().to("chat.postMessage")).isEmpty();
  }

  @Test
  void a_message_that_comes_again_is_answered_once() throws Exception {
    start();
    var asked = slack.directMessage(ADA, "The Lampposts");
    asked.acknowledged();
    asked.again().join();
    asked.again().join();
    posts(1);
    stop();
    assertThat(slack.recording().to("chat.postMessage")).hasSize(1);
  }

  @Test
  void paging_changes_the_answer_in_place_for_both_who_talk_here() throws Exception {
    start();
    slack.directMessage(ADA, "The Lampposts").acknowledged();
    var second = slack.click(ADA, post(), "Next").answer();
    assertThat(second.text()).contains("page 2");
    assertThat(second.body().path("replace_original").asBoolean()).isTrue();
    assertThat(second.body().path("response_type").asText()).isEqualTo("in_channel");
    var third = slack.click(ADA, second, "Next").answer();
    assertThat(third.text()).contains("page 3");
    assertThat(third.body().path("replace_original").asBoolean()).isTrue();
  }

  @Test
  void a_question_too_long_for_a_button_gets_its_export_at_once() throws Exception {
    start();
    slack.directMessage(ADA, "The Lampposts " + "la ".repeat(200)).acknowledged();
    assertThat(posts(2).getLast().body().toString())
        .contains("The file is in your direct messages");
  }

  @Test
  void over_the_limit_one_is_told_to_wait() throws Exception {
    start(bot, Map.of("SLACK_REQUESTS_PER_MINUTE", "1"));
    slack.directMessage(ADA, "The Lampposts").acknowledged();
    posts(1);
    slack.directMessage(ADA, "The Lampposts").acknowledged();
    assertThat(posts(2).getLast().body().toString()).contains("a lot of questions");
  }

  @Test
  void whoever_opens_the_home_tab_for_the_first_time_is_welcomed_once() throws Exception {
    start();
    slack.openHome(ADA).acknowledged();
    var welcome = posts(1).getFirst();
    assertThat(welcome.key()).isEqualTo("DU0ADA");
    assertThat(welcome.body().path("text").asText()).startsWith("Hello! I look up artists");
    slack.openHome(ADA).acknowledged();
    slack.openHome(BEN).acknowledged();
    assertThat(posts(2).getLast().key()).isEqualTo("DU0BEN");
    stop();
    start();
    slack.openHome(ADA).acknowledged();
    stop();
    assertThat(slack.recording().to("chat.postMessage")).hasSize(2);
  }

  @Test
  void the_welcome_opens_the_search() throws Exception {
    start();
    slack.openHome(ADA).acknowledged();
    slack.click(ADA, post(), "Search").acknowledged();
    slack.recording().await("modal", sent -> sent.target().equals("views.open"), 1, Waits.LONG);
  }
}
