package io.trackrecord.discord;

import static io.trackrecord.discord.CommandsEndToEndTest.flags;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.Request;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Ask.Place;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.World;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClicksEndToEndTest {

  private static final int EPHEMERAL = 64;

  private final ScriptedBot bot = new ScriptedBot();

  @RegisterExtension
  final RunningBot running = new RunningBot(() -> bot, "DISCORD_REQUESTS_PER_MINUTE", "10000");

  @Test
  void aPageIsTurnedInItsOwnMessage() {
    var first = publicAnswer();

    var second = running.discord().send(Ask.press(first, "Next"));
    assertThat(second.callbackType()).isEqualTo(7);
    assertThat(second.message().path("id")).isEqualTo(first.path("id"));
    assertThat(Json.text(second.message())).contains("artist page 1", "Radiohead");

    var back = running.discord().send(Ask.press(second.message(), "Previous"));
    assertThat(Json.text(back.message())).contains("artist page 0");
  }

  @Test
  void buttonsWorkAfterARestart() throws Exception {
    var first = publicAnswer();
    running.stop();
    running.start();

    var second = running.discord().send(Ask.press(first, "Next"));

    assertThat(Json.text(second.message())).contains("artist page 1", "Radiohead");
  }

  @Test
  void aPageThatTakesLongIsPromisedAndThenTurned() {
    var first = publicAnswer();
    bot.answer(
        request ->
            new CompletableFuture<Reply>()
                .completeOnTimeout(SampleReplies.echo(request), 1_500, TimeUnit.MILLISECONDS));

    var second = running.discord().send(Ask.press(first, "Next"));

    assertThat(second.callbackType()).isEqualTo(6);
    assertThat(Json.text(second.message())).contains("artist page 1");
  }

  @Test
  void anotherPersonsClickGivesThemACopyOfTheirOwn() {
    var first = publicAnswer();

    var copy = running.discord().send(Ask.press(first, "Next").by(World.BOB));

    assertThat(copy.callbackType()).isEqualTo(4);
    assertThat(flags(copy.message()) & EPHEMERAL).isEqualTo(EPHEMERAL);
    assertThat(Json.text(copy.message())).contains("artist page 1");
    var onward = running.discord().send(Ask.press(copy.message(), "Next").by(World.BOB));
    assertThat(onward.callbackType()).isEqualTo(7);
    assertThat(Json.text(onward.message())).contains("artist page 2");
  }

  @Test
  void troubleWhileTurningLeavesTheAnswerThatIsThere() {
    var first = publicAnswer();
    bot.answer(_ -> CompletableFuture.completedFuture(SampleReplies.sentence("Ask again later.")));

    var second = running.discord().send(Ask.press(first, "Next"));

    assertThat(second.callbackType()).isEqualTo(4);
    assertThat(flags(second.message()) & EPHEMERAL).isEqualTo(EPHEMERAL);
    assertThat(Json.text(second.message())).contains("Ask again later.");
  }

  @Test
  void aForgedOrDamagedButtonGetsASentence() {
    var first = publicAnswer();
    for (var id :
        List.of(
            "next.0:AAAA", "nonsense", "next.0:", "next.99999:x", "export.0.1~zz", "menu.0", "é")) {
      var answered = running.discord().send(Ask.pressId(first, id));
      assertThat(Json.text(answered.message()))
          .as(id)
          .containsAnyOf("can no longer read", "damaged");
      assertThat(flags(answered.message()) & EPHEMERAL).isEqualTo(EPHEMERAL);
    }
  }

  @Test
  void aButtonDressedUpAsAnotherIsRefused() {
    var first = publicAnswer();
    var export =
        "export.0:" + bot.encode(new Click(Click.Control.SHARE, Request.of("artist", Map.of())));

    assertThat(Json.text(running.discord().send(Ask.pressId(first, export)).message()))
        .contains("can no longer read");
  }

  @Test
  void aLongQuestionPagesToo() {
    var words = "a question of many words, ".repeat(6);
    var first =
        running
            .discord()
            .send(Ask.slash("search").with("text", words).with("private", true))
            .message();

    var second = running.discord().send(Ask.press(first, "Next"));

    assertThat(Json.text(second.message())).contains("search page 1");
    assertThat(bot.asked().getLast().values()).containsEntry("text", words);
  }

  @Test
  void noButtonOfALongQuestionFails() {
    for (var length = 60; length <= 420; length += 12) {
      for (var isPrivate : List.of(true, false)) {
        var asked = Ask.slash("search").with("text", "w".repeat(length)).with("private", isPrivate);
        var first = running.discord().send(asked).message();
        for (var label : Json.labels(first)) {
          var second = running.discord().send(Ask.press(first, label)).message();
          if (label.equals("Share")) {
            assertThat(flags(second) & EPHEMERAL).isZero();
          }
          for (var again : Json.labels(second)) {
            var third = running.discord().send(Ask.press(second, again)).message();
            assertThat(Json.text(third)).containsAnyOf("search page ", "3 rows, as CSV");
          }
        }
      }
    }
  }

  @Test
  void sharingShowsTheSameAnswerToEveryone() {
    var closed = running.discord().send(Ask.slash("artist").with("name", "Radiohead")).message();
    var turned = running.discord().send(Ask.press(closed, "Next")).message();

    var shared = running.discord().send(Ask.press(turned, "Share"));

    assertThat(flags(shared.message()) & EPHEMERAL).isZero();
    assertThat(Json.text(shared.message())).contains("artist page 1", "Radiohead");
    assertThat(Json.labels(shared.message())).doesNotContain("Share");
  }

  @Test
  void whatIsSharedSaysWhoAskedOnEveryPage() {
    var closed = running.discord().send(Ask.slash("artist").with("name", "Radiohead")).message();
    var shared = running.discord().send(Ask.press(closed, "Share")).message();
    var turned = running.discord().send(Ask.press(shared, "Next")).message();

    for (var message : List.of(shared, turned)) {
      assertThat(Json.text(message)).endsWith("-# Asked by <@" + World.ALICE + ">");
    }
    assertThat(Json.text(closed)).doesNotContain("Asked by");
    // Over an answer to a command Discord itself says who asked.
    var open = running.discord().send(Ask.press(publicAnswer(), "Next")).message();
    assertThat(Json.text(open)).contains("artist page 1").doesNotContain("Asked by");
  }

  @Test
  void didYouMeanIsAMenuThatAnswersInPlace() {
    var meant = Request.of("artist", Map.of("name", "Radiohead"));
    bot.answer(
        request ->
            CompletableFuture.completedFuture(
                request.equals(meant)
                    ? SampleReplies.echo(request)
                    : SampleReplies.of(
                        Outcome.NOT_FOUND,
                        List.of(new Part.Heading("Not listed")),
                        List.of(
                            new Control.Menu(
                                "Did you mean …",
                                List.of(
                                    new Control.Choice(
                                        "Radiohead",
                                        "214 tracks",
                                        new Click(Click.Control.DID_YOU_MEAN, meant))))))));
    var first = running.discord().send(Ask.slash("artist").with("name", "Radiohaed")).message();

    var chosen = running.discord().send(Ask.choose(first, "Radiohead"));

    assertThat(chosen.callbackType()).isEqualTo(7);
    assertThat(Json.text(chosen.message())).contains("artist page 0", "Radiohead");
  }

  @Test
  void aCardIsOpenedInAMessageOfItsOwn() {
    bot.answer(_ -> CompletableFuture.completedFuture(SampleReplies.cards(3, 20)));
    var before =
        running
            .discord()
            .send(Ask.slash("artist").with("name", "x").with("private", false))
            .message();
    bot.answer(request -> CompletableFuture.completedFuture(SampleReplies.echo(request)));

    var opened = running.discord().send(Ask.press(before, "Open"));

    assertThat(opened.callbackType()).isEqualTo(4);
    assertThat(flags(opened.message()) & EPHEMERAL).isEqualTo(EPHEMERAL);
    assertThat(Json.text(opened.message())).contains("dataset-0");
  }

  @Test
  void inADirectMessageNothingIsHidden() {
    var first =
        running.discord().send(Ask.slash("artist").with("name", "x").at(Place.BOT_DM)).message();

    var exported = running.discord().send(Ask.press(first, "Export").at(Place.BOT_DM));

    assertThat(flags(exported.message()) & EPHEMERAL).isZero();
  }

  private ObjectNode publicAnswer() {
    return running
        .discord()
        .send(Ask.slash("artist").with("name", "Radiohead").with("private", false))
        .message();
  }
}
