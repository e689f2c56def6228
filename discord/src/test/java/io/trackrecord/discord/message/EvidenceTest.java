package io.trackrecord.discord.message;

import static io.trackrecord.discord.SampleReplies.listed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Request;
import io.trackrecord.discord.Golden;
import io.trackrecord.discord.SampleReplies;
import io.trackrecord.discord.ScriptedBot;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.PayloadRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The order in which an answer is read: the verdict, the counts, the evidence from the strongest
/// to the weakest, the songs.
class EvidenceTest {

  private static final Request REQUEST = Request.of("artist", Map.of("name", "Radiohead"));

  private final ScriptedBot bot = new ScriptedBot();

  @Test
  void theFirstTextIsTheAnswerInShort() {
    var json = within(listed(10, 5, 200));
    assertThat(texts(json).getFirst())
        .startsWith("### Radiohead: yes, listed\n10 songs in 5 datasets.\nEvidence 0: ")
        .doesNotContain("Evidence 1");
    Golden.check("listed", json);
  }

  @Test
  void whereNothingIsListedTheFirstTextSaysSo() {
    var json =
        within(
            SampleReplies.of(
                Outcome.NOT_FOUND,
                List.of(
                    new Part.Heading("Not listed: Nobody"),
                    new Part.Paragraph(RichText.plain("Looked in 5 datasets."))),
                List.of()));
    assertThat(texts(json)).containsExactly("### Not listed: Nobody\nLooked in 5 datasets.");
  }

  @Test
  void theSourcesOfOneDatasetAreAButtonAndThoseOfSeveralAreOneMenu() {
    var one = within(listed(10, 1, 200));
    assertThat(Json.labels(one)).filteredOn("Sources"::equals).hasSize(1);
    assertThat(menus(one)).isEmpty();

    for (var datasets : List.of(2, 5, 12)) {
      var several = within(listed(10, datasets, 100));
      assertThat(Json.labels(several)).doesNotContain("Sources");
      assertThat(menus(several)).hasSize(1);
      assertThat(menus(several).getFirst().path("options")).hasSize(datasets);
    }
  }

  @Test
  void theStrongestEvidenceLeadsAndTheRestIsAList() {
    var texts = texts(within(listed(10, 5, 100)));
    assertThat(texts.getFirst()).contains("\nEvidence 0: ");
    assertThat(texts.get(1)).startsWith("- Evidence 1: ").contains("\n- Evidence 4: ");
  }

  @Test
  void whatIsCutIsTheWeakest() {
    for (var datasets = 1; datasets <= 60; datasets += 7) {
      for (var length : List.of(50, 400, 1_200)) {
        var text = Json.text(within(listed(60, datasets, length)));
        var shown =
            IntStream.range(0, datasets)
                .filter(i -> text.contains("Evidence " + i + ":"))
                .toArray();
        assertThat(shown).as("%s datasets, %s characters", datasets, length).isNotEmpty();
        assertThat(shown).isEqualTo(IntStream.range(0, shown.length).toArray());
        assertThat(text).contains("### Radiohead: yes, listed", "60 songs in ", "\n1. [Song 1]");
        if (shown.length < datasets) {
          assertThat(text)
              .containsPattern((datasets - shown.length) + " more datasets? lists? it and do");
        }
      }
    }
  }

  @Test
  void whatIsSharedSaysTheVerdictAndTheStrongestEvidenceAndWhoAsked() {
    var reply = listed(10, 5, 400);
    var shared = Rendering.of(bot, reply, Optional.empty(), Optional.of(42L));
    assertThat(PayloadRules.broken(shared, Map.of(), 1)).isEmpty();
    assertThat(texts(shared).getFirst()).contains("yes, listed", "Evidence 0: ");
    assertThat(texts(shared).getLast()).endsWith("\n-# Asked by <@42>");
  }

  @Test
  void anAnswerHasTwoSizesOfTextAndOneColour() {
    for (var reply :
        List.of(listed(10, 5, 200), SampleReplies.cards(5, 60), SampleReplies.chart(5, 12))) {
      var json = within(reply);
      // A third-level heading is as large as the text of the body.
      assertThat(Json.text(json).lines()).noneMatch(line -> line.matches("##? .*"));
      assertThat(json.path("components").path(0).path("accent_color").asInt())
          .isEqualTo(ReplyRenderer.ACCENT);
    }
  }

  @Test
  void manyButtonsAreSpreadEvenlyOverTheirRows() {
    var json = within(listed(10, 5, 200), Optional.of(REQUEST));
    var rows = new ArrayList<Integer>();
    for (var component : json.path("components").path(0).path("components")) {
      var isOfButtons = component.path("components").path(0).path("type").asInt() == 2;
      if (component.path("type").asInt() == 1 && isOfButtons) {
        rows.add(component.path("components").size());
      }
    }
    assertThat(rows).containsExactly(3, 3);
  }

  private static List<String> texts(JsonNode json) {
    return Json.components(json.path("components")).stream()
        .filter(each -> each.path("type").asInt() == 10)
        .map(each -> each.path("content").asText())
        .toList();
  }

  private static List<JsonNode> menus(JsonNode json) {
    return List.copyOf(
        Json.components(json.path("components")).stream()
            .filter(each -> each.path("type").asInt() == 3)
            .toList());
  }

  private JsonNode within(Reply reply) {
    return within(reply, Optional.empty());
  }

  private JsonNode within(Reply reply, Optional<Request> share) {
    var json = Rendering.of(bot, reply, share);
    assertThat(PayloadRules.broken(json, Rendering.pictures(json), 1)).isEmpty();
    return json;
  }
}
