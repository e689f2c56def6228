package io.trackrecord.slack;

import static io.trackrecord.slack.loopback.User.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.request.Request;
import io.trackrecord.slack.loopback.Json;
import io.trackrecord.slack.loopback.Recording.Sent;
import io.trackrecord.slack.loopback.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewsTest extends SlackTest {

  private Sent await(String method, int count) {
    return slack
        .recording()
        .await(method, sent -> sent.target().equals(method), count, Waits.LONG)
        .getLast();
  }

  private Shown search() {
    var before = slack.recording().to("views.open").size();
    slack.slash(ADA, "").acknowledged();
    return slack.view(await("views.open", before + 1).key());
  }

  private static JsonNode label(JsonNode options, int index) {
    return options.get(index).path("text").path("text");
  }

  @Test
  void typing_into_the_search_offers_what_was_typed_first() throws Exception {
    start();
    var search = search();
    var options = slack.type(ADA, search, "artist", "lamp");
    assertThat(label(options, 0).asText()).isEqualTo("lamp");
    assertThat(label(options, 1).asText()).isEqualTo("artist of search 0");
    assertThat(label(slack.type(ADA, search, "title", "grey"), 1).asText())
        .isEqualTo("title of track 0");
    assertThat(slack.type(ADA, search, "dataset", "")).hasSize(24);
  }

  @Test
  void a_search_shows_its_result_in_the_modal() throws Exception {
    start();
    var search = search();
    var artist = slack.type(ADA, search, "artist", "The Lampposts").get(0);
    var ack = slack.submit(ADA, search, Map.of("artist", artist)).acknowledged();
    assertThat(ack.path("response_action").asText()).isEqualTo("update");
    assertThat(slack.view(search.viewId()).text()).contains("artist {name=The Lampposts}, page 1");
  }

  @Test
  void the_fields_that_are_filled_in_decide_what_is_asked() throws Exception {
    start();
    var search = search();
    var option = slack.type(ADA, search, "artist", "A").get(0);
    var title = slack.type(ADA, search, "title", "T").get(0);
    var dataset = slack.type(ADA, search, "dataset", "fma").get(0);
    slack.submit(ADA, search, Map.of("artist", option, "title", title)).acknowledged();
    slack.submit(ADA, search(), Map.of("dataset", dataset, "query", "words")).acknowledged();
    slack.submit(ADA, search(), Map.of("title", title, "query", "words")).acknowledged();
    assertThat(bot.asked())
        .containsExactly(
            Request.of("track", Map.of("title", "T", "artist", "A")),
            Request.of("search", Map.of("query", "words", "dataset", "fma")),
            Request.of("search", Map.of("query", "words T")));
  }

  @Test
  void every_filter_of_a_search_is_a_field() throws Exception {
    start();
    var search = search();
    var values = new LinkedHashMap<String, Object>();
    for (var field : List.of("artist", "album", "genre", "dataset")) {
      values.put(field, slack.type(ADA, search, field, field.toUpperCase(Locale.ROOT)).get(0));
    }
    values.put("query", "words");
    values.put("year", "1990s");
    slack.submit(ADA, search, values).acknowledged();
    slack.submit(ADA, search(), Map.of("genre", option("Rock"))).acknowledged();
    var track = Map.<String, Object>of("title", option("T"), "album", option("A"));
    slack.submit(ADA, search(), track).acknowledged();
    assertThat(bot.asked())
        .containsExactly(
            Request.of(
                "search",
                Map.of(
                    "query", "words",
                    "dataset", "DATASET",
                    "artist", "ARTIST",
                    "album", "ALBUM",
                    "genre", "GENRE",
                    "year", "1990s")),
            Request.of("search", Map.of("genre", "Rock")),
            Request.of("track", Map.of("title", "T", "album", "A")));
  }

  private static JsonNode option(String value) {
    var option = Json.object().put("value", value);
    option.putObject("text").put("type", "plain_text").put("text", value);
    return option;
  }

  @Test
  void a_link_is_looked_up_alone() throws Exception {
    start();
    slack.submit(ADA, search(), Map.of("url", "https://youtu.be/a")).acknowledged();
    assertThat(bot.asked())
        .containsExactly(Request.of("link", Map.of("url", "https://youtu.be/a")));
    var ack =
        slack
            .submit(ADA, search(), Map.of("url", "https://youtu.be/a", "query", "words"))
            .acknowledged();
    assertThat(ack.path("errors").path("url").asText()).startsWith("A link is looked up alone.");
  }

  @Test
  void an_empty_search_is_told_to_fill_something_in() throws Exception {
    start();
    var ack = slack.submit(ADA, search(), Map.of()).acknowledged();
    assertThat(ack.path("response_action").asText()).isEqualTo("errors");
    assertThat(ack.path("errors").path("artist").asText()).isEqualTo("Fill in at least one field.");
  }

  @Test
  void a_slow_search_says_so_and_shows_its_result_later() throws Exception {
    start();
    var search = search();
    var gate = bot.hold();
    var ack = slack.submit(ADA, search, Map.of("query", "words")).acknowledged();
    assertThat(ack.path("view").toString()).contains("Searching …");
    gate.complete(null);
    await("views.update", 1);
    assertThat(slack.view(search.viewId()).text()).contains("search {query=words}, page 1");
  }

  private Shown result() {
    var search = search();
    slack.submit(ADA, search, Map.of("query", "The Lampposts")).acknowledged();
    return slack.view(search.viewId());
  }

  @Test
  void pages_turn_in_the_modal() throws Exception {
    start();
    var result = result();
    slack.click(ADA, result, "Next").acknowledged();
    await("views.update", 1);
    assertThat(slack.view(result.viewId()).text()).contains("page 2");
  }

  @Test
  void a_result_is_shared_with_the_conversation_that_is_chosen() throws Exception {
    start();
    var result = result();
    slack.click(ADA, result, "Next").acknowledged();
    await("views.update", 1);
    var shared = slack.submit(ADA, slack.view(result.viewId()), Map.of("channel", "C0OTHER"));
    assertThat(shared.acknowledged().path("view").toString())
        .contains("Shared with the conversation you chose.");
    var posted = shared.answer();
    assertThat(posted.ephemeral()).isFalse();
    assertThat(posted.text()).contains("Asked by ada").contains("page 2");
  }

  @Test
  void an_export_from_the_modal_leaves_the_answer_where_it_is() throws Exception {
    start();
    var result = result();
    slack.click(ADA, result, "Export").acknowledged();
    var above = await("views.push", 1).key();
    await("views.update", 1);
    assertThat(slack.view(above).text()).contains("The file is in your direct messages");
    assertThat(slack.view(result.viewId()).text()).contains("page 1");
  }

  @Test
  void home_says_what_this_is_and_lists_the_datasets() throws Exception {
    start();
    slack.openHome(ADA).acknowledged();
    var home = slack.view(await("views.publish", 1).key());
    assertThat(home.text())
        .contains("Is your music in AI training data?")
        .contains("LAION-DISCO-12M")
        .contains("12,320,916")
        .contains("what is wrong or missing: bot@example.org");
    assertThat(home.buttons())
        .startsWith("Search", "Help", "What can I do?", "Something is wrong")
        .contains("Show");
  }

  @Test
  void home_opens_the_search_and_a_dataset() throws Exception {
    start();
    slack.openHome(ADA).acknowledged();
    var home = slack.view(await("views.publish", 1).key());
    slack.click(ADA, home, "Search").acknowledged();
    assertThat(slack.view(await("views.open", 1).key()).text()).contains("Song title");
    slack.click(ADA, home, "Show").acknowledged();
    var modal = await("views.open", 2).key();
    await("views.update", 1);
    assertThat(slack.view(modal).text()).contains("datasets {name=LAION-DISCO-12M}");
  }

  @Test
  void home_opens_help_and_says_where_to_report_what_is_wrong() throws Exception {
    start();
    slack.openHome(ADA).acknowledged();
    var home = slack.view(await("views.publish", 1).key());
    slack.click(ADA, home, "Something is wrong").acknowledged();
    await("views.update", 1);
    slack.click(ADA, home, "Help").acknowledged();
    await("views.update", 2);
    assertThat(bot.asked().subList(1, 3))
        .containsExactly(Request.of("wrong", Map.of()), Request.of("help", Map.of()));
  }

  @Test
  void an_answer_that_cannot_be_shared_offers_no_sharing() throws Exception {
    start();
    bot.breakDown();
    var result = result();
    assertThat(result.text()).contains("Something went wrong");
    assertThat(result.body().has("submit")).isFalse();
  }
}
