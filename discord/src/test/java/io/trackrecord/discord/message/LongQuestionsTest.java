package io.trackrecord.discord.message;

import static io.trackrecord.discord.SampleReplies.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.Request;
import io.trackrecord.discord.SampleReplies;
import io.trackrecord.discord.ScriptedBot;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.PayloadRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Answers to questions that are too long for the buttons below them.
class LongQuestionsTest {

  private static final Request REQUEST = Request.of("artist", Map.of("name", "Radiohead"));

  private final ScriptedBot bot = new ScriptedBot();

  @Test
  void aLongQuestionIsCutUpOverTheIdsOfItsButtons() throws Exception {
    var request = Request.of("search", Map.of("text", "w ".repeat(75)));
    var json = within(paged(request), Optional.of(request));
    var ids = ids(json);
    assertThat(ids).hasSize(4).allMatch(id -> id.length() <= 100);
    for (var id : ids) {
      var click = ClickIds.read(id, ids, bot, "unreadable");
      assertThat(click.request().values()).isEqualTo(request.values());
    }
    var next = ids.stream().filter(id -> id.startsWith("next")).findAny().orElseThrow();
    assertThat(ClickIds.read(next, ids, bot, "unreadable"))
        .isEqualTo(new Click(Click.Control.NEXT, request.at(2)));
  }

  @Test
  void aButtonThatHasNoRoomForItsWholeClickAsksInBrief() throws Exception {
    var whole = Request.of("wrong", Map.of("about", "/track title: " + "x".repeat(90)));
    var brief = new Click(Click.Control.OPEN, Request.of("wrong", Map.of("about", "/track …")));
    var button = new Control.Button("Wrong", new Click(Click.Control.OPEN, whole), brief);
    var reply =
        new Reply(
            Outcome.FOUND,
            List.of(new Part.Heading("Listed")),
            List.of(button),
            SampleReplies.echo(REQUEST).findings());

    var ids = ids(within(reply, Optional.empty()));

    assertThat(ids).hasSize(1);
    assertThat(ClickIds.read(ids.getFirst(), ids, bot, "unreadable")).isEqualTo(brief);
  }

  @Test
  void aQuestionTooLongForAllIdsIsExportedAtOnce() {
    var request = Request.of("search", Map.of("text", "x".repeat(300)));
    var rendered =
        new ReplyRenderer(bot, new Messages("io.trackrecord.discord.messages", Locale.ENGLISH))
            .render(paged(request), Optional.of(request));
    assertThat(rendered.files()).extracting(Part.File::of).containsExactly(request.at(0));
    assertThat(Json.text(within(paged(request))))
        .contains("Everything that was found comes as a file");
  }

  @Test
  void noQuestionIsTooLongToBeAnsweredAndShared() {
    for (var length = 20; length <= 6_000; length += length < 400 ? 1 : 700) {
      var request = Request.of("search", Map.of("text", "x".repeat(length)));
      for (var page : List.of(0, 1, 99)) {
        var json = within(SampleReplies.echo(request.at(page)), Optional.of(request.at(page)));
        var labels = Json.labels(json);
        assertThat(labels).as("length %s, page %s", length, page).contains("Share");
        if (!labels.contains("Next")) {
          assertThat(labels).containsExactly("Share");
          assertThat(Json.text(json)).contains("Everything that was found comes as a file");
        }
      }
    }
  }

  @Test
  void anAnswerAskedForInOtherWordsThanItsPagesIsSharedInTheirs() throws Exception {
    var request = Request.of("search", Map.of("text", "w ".repeat(45)));
    var asked = new Request("search", Map.of("text", "w ".repeat(45).strip()), 3);
    var json = within(SampleReplies.echo(request.at(3)), Optional.of(asked));
    assertThat(Json.labels(json)).containsExactly("Previous", "Next", "Export", "Share");
    var ids = ids(json);
    assertThat(ClickIds.read(ids.getLast(), ids, bot, "unreadable"))
        .isEqualTo(new Click(Click.Control.SHARE, request.at(3)));
  }

  @Test
  void whatIsTooLongToBeOpenedIsShownWithoutAButton() {
    for (var count : List.of(3, 20)) {
      var parts = new ArrayList<Part>(SampleReplies.cards(count, 20).parts());
      parts.add(
          1,
          new Part.Card(
              "Long",
              RichText.plain("about"),
              List.of(),
              Request.of("link", Map.of("url", "x".repeat(400)))));
      var json = within(SampleReplies.of(Outcome.INFORMATION, parts, List.of()));
      assertThat(Json.text(json)).contains("**Long**").doesNotContain("Did you mean");
    }
  }

  @Test
  void choicesTooLongToCarryAreNamed() {
    var choices = new ArrayList<Control.Choice>();
    choices.add(
        new Control.Choice("Short", "1 track", new Click(Click.Control.DID_YOU_MEAN, REQUEST)));
    choices.add(
        new Control.Choice(
            "Long",
            "2 tracks",
            new Click(
                Click.Control.DID_YOU_MEAN,
                Request.of("track", Map.of("title", "x".repeat(200), "artist", "Long")))));
    var json =
        within(
            SampleReplies.of(
                Outcome.NOT_FOUND,
                List.of(new Part.Heading("Not listed")),
                List.of(new Control.Menu("Did you mean …", choices))));
    assertThat(Json.text(json)).contains("Did you mean: **Long**");
  }

  private static Reply paged(Request request) {
    return SampleReplies.of(
        Outcome.FOUND,
        List.of(new Part.Heading("Search")),
        List.of(
            button("Previous", Click.Control.PREVIOUS, request.at(0)),
            button("Next", Click.Control.NEXT, request.at(2)),
            button("Export", Click.Control.EXPORT, request.at(0))));
  }

  private JsonNode within(Reply reply) {
    return within(reply, Optional.empty());
  }

  private JsonNode within(Reply reply, Optional<Request> share) {
    var json = Rendering.of(bot, reply, share);
    assertThat(PayloadRules.broken(json, Map.of(), 1)).isEmpty();
    return json;
  }

  private static List<String> ids(JsonNode json) {
    return Json.components(json.path("components")).stream()
        .filter(each -> each.has("custom_id"))
        .map(each -> each.path("custom_id").asText())
        .toList();
  }
}
