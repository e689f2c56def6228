package io.trackrecord.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.util.json.GsonFactory;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.slack.loopback.BlockCheck;
import io.trackrecord.slack.loopback.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Numbers that Slack draws, and the same in words.
class ChartsTest {

  private static Part.Chart chart(String title, String label, int bars) {
    return new Part.Chart(
        title,
        IntStream.range(0, bars)
            .mapToObj(i -> new Part.Bar(label + (i == 0 ? "" : i), i + 1, "n=" + (i + 1)))
            .toList());
  }

  private static JsonNode blocks(Surface surface, Part.Chart... charts) {
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading("Numbers"));
    parts.addAll(List.of(charts));
    var reply = new Reply(Outcome.INFORMATION, parts, List.of(), Replies.findings("stats"));
    var blocks = new ReplyBlocks(_ -> "x").blocks(reply, surface, null, null);
    return Json.parse(GsonFactory.createSnakeCase().toJson(blocks));
  }

  private static List<JsonNode> drawn(JsonNode blocks) {
    return StreamSupport.stream(blocks.spliterator(), false)
        .filter(block -> block.path("type").asText().equals("data_visualization"))
        .toList();
  }

  @Test
  void a_chart_is_drawn_by_slack_and_said_in_words() {
    var blocks = blocks(Surface.PRIVATE_MESSAGE, chart("Tracks by year", "19", 3));

    assertThat(BlockCheck.message(blocks)).isEmpty();
    assertThat(drawn(blocks))
        .singleElement()
        .hasToString(
            "{\"type\":\"data_visualization\",\"title\":\"Tracks by year\",\"chart\":{\"type\":\"bar\","
                + "\"series\":[{\"name\":\"Number\",\"data\":[{\"label\":\"19\",\"value\":1},"
                + "{\"label\":\"191\",\"value\":2},{\"label\":\"192\",\"value\":3}]}],"
                + "\"axis_config\":{\"categories\":[\"19\",\"191\",\"192\"]}}}");
    assertThat(blocks.toString()).contains("Tracks by year. 19: n=1; 191: n=2; 192: n=3.");
  }

  @Test
  void a_third_chart_is_text() {
    var one = chart("One", "a", 2);
    var blocks = blocks(Surface.PUBLIC_MESSAGE, one, one, one);

    assertThat(BlockCheck.message(blocks)).isEmpty();
    assertThat(drawn(blocks)).hasSize(2);
    assertThat(blocks.toString()).contains("█");
  }

  @Test
  void in_a_view_charts_are_text() {
    var blocks = blocks(Surface.MODAL, chart("One", "a", 2));

    assertThat(BlockCheck.modal(blocks)).isEmpty();
    assertThat(drawn(blocks)).isEmpty();
    assertThat(blocks.toString()).contains("█");
  }

  @Test
  void more_numbers_than_slack_draws_are_text() {
    assertThat(drawn(blocks(Surface.PRIVATE_MESSAGE, chart("One", "a", 20)))).hasSize(1);
    assertThat(drawn(blocks(Surface.PRIVATE_MESSAGE, chart("One", "a", 21)))).isEmpty();
    assertThat(drawn(blocks(Surface.PRIVATE_MESSAGE, chart("One", "a", 1)))).isEmpty();
  }

  @Test
  void long_names_are_cut_and_stay_apart() {
    var title = "A title that is far longer than the fifty characters that Slack takes";
    var blocks =
        blocks(Surface.PRIVATE_MESSAGE, chart(title, "A dataset with a very long name ", 20));

    assertThat(BlockCheck.message(blocks)).isEmpty();
    assertThat(drawn(blocks)).hasSize(1);
    assertThat(blocks.toString()).contains("A dataset with a very long name 19: n=20");
  }

  @Test
  void slack_refuses_what_breaks_its_limits() {
    var broken =
        Map.<String, Consumer<ObjectNode>>of(
            "title", block -> block.put("title", "t".repeat(51)),
            "no text", block -> block.put("title", ""),
            "unknown field", block -> block.put("colour", "red"),
            "no bar chart", block -> chart(block).put("type", "radar"),
            "labels that are not", block -> first(block).put("label", "other"),
            "no number", block -> first(block).put("value", "7"),
            "categories", block -> categories(block).add("a").add("b"),
            "there twice", block -> categories(block).set(1, "a"),
            "series", block -> chart(block).putArray("series"));
    broken.forEach(
        (why, change) -> {
          var blocks = (ArrayNode) blocks(Surface.PRIVATE_MESSAGE, chart("One", "a", 2));
          for (var block : blocks) {
            if (block.path("type").asText().equals("data_visualization")) {
              change.accept((ObjectNode) block);
            }
          }
          assertThat(BlockCheck.message(blocks)).as(why).anyMatch(each -> each.contains(why));
        });
  }

  @Test
  void slack_refuses_a_third_chart_and_one_in_a_view() {
    var blocks = (ArrayNode) blocks(Surface.PRIVATE_MESSAGE, chart("One", "a", 2));
    assertThat(BlockCheck.modal(blocks)).contains("blocks: 1 charts");
    var chart = drawn(blocks).getFirst();
    blocks.add(chart).add(chart);
    assertThat(BlockCheck.message(blocks)).contains("blocks: 3 charts");
  }

  private static ObjectNode chart(ObjectNode block) {
    return (ObjectNode) block.path("chart");
  }

  private static ObjectNode first(ObjectNode block) {
    return (ObjectNode) block.at("/chart/series/0/data/0");
  }

  private static ArrayNode categories(ObjectNode block) {
    return (ArrayNode) block.at("/chart/axis_config/categories");
  }
}
