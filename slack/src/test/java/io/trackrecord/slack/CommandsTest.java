package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static io.trackrecord.slack.loopback.User.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.request.Request;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommandsTest extends SlackTest {

  @Test
  void a_sub_command_is_asked_and_answered_privately() throws Exception {
    start();
    var asked = slack.slash(ADA, "artist The Lampposts");
    assertThat(asked.acknowledged()).isEmpty();
    var answer = asked.answer();
    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.text()).contains("artist {name=The Lampposts}, page 1");
    assertThat(answer.buttons()).containsExactly("Next", "Export", "Share to channel");
    assertThat(asked.answered()).isEqualTo(1);
  }

  @Test
  void options_are_read_as_in_the_console() throws Exception {
    start();
    slack.slash(ADA, "search \"paranoid android\" dataset:laion-disco-12m year:1997").answer();
    slack.slash(ADA, "track title: Grey &amp; Green artist: The Lampposts").answer();
    slack.slash(ADA, "stats").answer();
    assertThat(bot.asked())
        .containsExactly(
            Request.of(
                "search",
                Map.of("query", "paranoid android", "dataset", "laion-disco-12m", "year", "1997")),
            Request.of("track", Map.of("title", "Grey & Green", "artist", "The Lampposts")),
            Request.of("stats", Map.of()));
  }

  @Test
  void a_bare_name_is_an_artist() throws Exception {
    start();
    slack.slash(ADA, "The Lampposts").answer();
    assertThat(bot.asked()).containsExactly(Request.of("artist", Map.of("name", "The Lampposts")));
  }

  @Test
  void a_bare_link_is_looked_up_also_as_slack_wraps_it() throws Exception {
    start();
    slack.slash(ADA, "https://youtu.be/dQw4w9WgXcQ").answer();
    slack.slash(ADA, "<https://www.youtube.com/watch?v=x&amp;t=1|youtube.com/watch>").answer();
    slack.slash(ADA, "link <https://youtu.be/dQw4w9WgXcQ>").answer();
    assertThat(bot.asked())
        .extracting(request -> request.values().get("url"))
        .containsExactly(
            "https://youtu.be/dQw4w9WgXcQ",
            "https://www.youtube.com/watch?v=x&t=1",
            "https://youtu.be/dQw4w9WgXcQ");
  }

  @Test
  void a_name_in_quotes_is_an_artist_and_a_colon_behind_a_command_does_no_harm() throws Exception {
    start();
    slack.slash(ADA, "“Artist vs Lampposts”").answer();
    slack.slash(ADA, "artist: The Lampposts").answer();
    slack.slash(ADA, "Track:Paper Lampposts artist: The Lampposts").answer();
    assertThat(bot.asked())
        .containsExactly(
            Request.of("artist", Map.of("name", "Artist vs Lampposts")),
            Request.of("artist", Map.of("name", "The Lampposts")),
            Request.of("track", Map.of("title", "Paper Lampposts", "artist", "The Lampposts")));
  }

  @Test
  void links_among_words_are_all_checked() throws Exception {
    start();
    slack.slash(ADA, "<https://youtu.be/a> and <https://youtu.be/b|ours>, please").answer();
    assertThat(bot.asked())
        .containsExactly(
            Request.of(
                "links", Map.of("text", "https://youtu.be/a and https://youtu.be/b, please")));
  }

  @Test
  void an_artist_whose_name_begins_with_a_command_is_found() throws Exception {
    start();
    assertThat(slack.slash(ADA, "Link Lampposts").answer().text())
        .contains("artist {name=Link Lampposts}");
    assertThat(slack.slash(ADA, "Stars Lampposts").answer().text())
        .contains("artist {name=Stars Lampposts}");
    assertThat(slack.slash(ADA, "link nonsense").answer().text()).contains("Not a link: nonsense");
  }

  @Test
  void wrong_words_get_an_example_of_what_was_probably_meant() throws Exception {
    start();
    var answer = slack.slash(ADA, "artst Radiohead").answer();
    assertThat(answer.text())
        .contains("There is no command “artst”")
        .contains("Did you mean /trackrecord artist Radiohead");
    assertThat(answer.buttons())
        .containsExactly("/trackrecord artist Radiohead", "Look up the artist “artst Radiohead”");
    slack.click(ADA, answer, "/trackrecord artist Radiohead").answer();
    assertThat(bot.asked().getLast()).isEqualTo(Request.of("artist", Map.of("name", "Radiohead")));
  }

  @Test
  void commands_that_only_buttons_reach_are_read_as_names() throws Exception {
    start();
    for (var name : List.of("Wrong Lampposts", "Identity Lampposts", "Letter Lampposts")) {
      slack.slash(ADA, name).answer();
      assertThat(bot.asked().getLast()).isEqualTo(Request.of("artist", Map.of("name", name)));
    }
    slack.slash(ADA, "next-steps artist: The Lampposts").answer();
    assertThat(bot.asked().getLast())
        .isEqualTo(Request.of("next-steps", Map.of("artist", "The Lampposts")));
  }

  @Test
  void nothing_at_all_opens_the_search() throws Exception {
    start();
    var asked = slack.slash(ADA, "  ");
    assertThat(asked.acknowledged()).isEmpty();
    var opened =
        slack
            .recording()
            .await("modal", sent -> sent.target().equals("views.open"), 1, Waits.LONG)
            .getFirst();
    assertThat(slack.view(opened.key()).text()).contains("Artist").contains("Dataset");
  }

  @Test
  void a_slow_search_delays_no_acknowledgement() throws Exception {
    start();
    var gate = bot.hold();
    var first = slack.slash(ADA, "The Lampposts");
    var others = IntStream.range(0, 40).mapToObj(_ -> slack.slash(ADA, "The Lampposts")).toList();
    first.acknowledged();
    others.forEach(each -> each.acknowledged());
    assertThat(first.answered()).isZero();
    gate.complete(null);
    others.forEach(each -> each.answer());
  }

  @Test
  void over_the_limit_a_user_is_told_to_wait_and_others_are_not_affected() throws Exception {
    start(bot, Map.of("SLACK_REQUESTS_PER_MINUTE", "3"));
    for (var i = 0; i < 3; i++) {
      slack.slash(ADA, "The Lampposts").answer();
    }
    assertThat(slack.slash(ADA, "The Lampposts").answer().text())
        .contains("That was a lot of questions within a minute. Ask again in ");
    assertThat(slack.slash(BEN, "The Lampposts").answer().text()).contains("page 1");
  }

  @Test
  void clicks_are_no_questions() throws Exception {
    start(bot, Map.of("SLACK_REQUESTS_PER_MINUTE", "1"));
    var answer = slack.slash(ADA, "The Lampposts").answer();
    for (var page = 2; page < 6; page++) {
      answer = slack.click(ADA, answer, "Next").answer();
      assertThat(answer.text()).contains("page " + page);
    }
    assertThat(slack.click(ADA, answer, "Export").answer().text()).contains("2 rows, as CSV");
    var shared = slack.click(ADA, answer, "Share to channel").answers(2).getFirst();
    assertThat(shared.text()).contains("page 5");
  }

  @Test
  void a_flood_of_clicks_is_stopped() throws Exception {
    start(bot, Map.of("SLACK_REQUESTS_PER_MINUTE", "1"));
    var answer = slack.slash(ADA, "The Lampposts").answer();
    var clicks = IntStream.range(0, 11).mapToObj(_ -> slack.click(ADA, answer, "Next")).toList();
    var texts = clicks.stream().map(click -> click.answer().text()).toList();
    assertThat(texts).filteredOn(text -> text.contains("page 2")).hasSize(10);
    assertThat(texts)
        .filteredOn(text -> text.contains("That was a lot of clicks within a minute."))
        .hasSize(1);
  }

  @Test
  void what_goes_wrong_is_said_with_a_reference() throws Exception {
    start();
    bot.breakDown();
    assertThat(slack.slash(ADA, "The Lampposts").answer().text())
        .containsPattern("give the reference [0-9a-f]{6} to whoever runs this bot")
        .doesNotContain("broken on purpose");
  }
}
