package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.request.Request;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Ask.Place;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.World;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Plain text in a direct message with the bot.
class DirectMessagesEndToEndTest {

  private final ScriptedBot bot = new ScriptedBot();

  @RegisterExtension
  final RunningBot running = new RunningBot(() -> bot, "DISCORD_REQUESTS_PER_MINUTE", "100");

  private int written;

  @Test
  void theBotAsksForDirectMessagesAndForNoPrivilegedIntent() {
    // JDA always asks for servers.
    assertThat(running.discord().intents()).containsExactly(1L | 1L << 12);
  }

  @Test
  void aNameIsLookedUpAsAnArtist() {
    var answer = write("  Radiohead ");
    assertThat(Json.text(answer)).contains("artist page 0", "Radiohead");
    assertThat(answer.path("flags").asInt()).isEqualTo(1 << 15);
    assertThat(Json.labels(answer)).containsExactly("Next", "Export");
  }

  @Test
  void textIsReadAsItIsMeant() {
    var read =
        Map.of(
            "is Moss Choir in there?", artist("is Moss Choir in there?"),
            "help", Request.of("help", Map.of()),
            "/", Request.of("help", Map.of()),
            "/artist name: AC/DC", artist("AC/DC"),
            "/artist AC/DC", artist("AC/DC"),
            "AC/DC", artist("AC/DC"),
            "<https://youtu.be/dQw4w9WgXcQ>", link("https://youtu.be/dQw4w9WgXcQ"),
            "youtu.be/dQw4w9WgXcQ", link("youtu.be/dQw4w9WgXcQ"),
            "this: https://youtu.be/dQw4w9WgXcQ ?",
                Request.of("links", Map.of("text", "this: https://youtu.be/dQw4w9WgXcQ ?")),
            "/atrist AC/DC", Request.of("atrist", Map.of()));
    read.forEach(
        (typed, request) -> {
          write(typed);
          assertThat(bot.asked().getLast()).as(typed).isEqualTo(request);
        });
  }

  @Test
  void aMessageWithoutTextIsToldHowToAsk() {
    assertThat(Json.text(write(""))).contains("Write an artist's name", "Type / to see");
    assertThat(bot.asked()).isEmpty();
  }

  @Test
  void buttonsOfTheAnswerWorkInPlace() {
    var answer = write("Radiohead");

    var second = running.discord().send(Ask.press(answer, "Next").at(Place.BOT_DM));
    var exported = running.discord().send(Ask.press(answer, "Export").at(Place.BOT_DM));

    assertThat(second.callbackType()).isEqualTo(7);
    assertThat(Json.text(second.message()))
        .contains("artist page 1", "Radiohead")
        .doesNotContain("Asked by");
    assertThat(Json.text(exported.message())).contains("3 rows, as CSV.");
  }

  @Test
  void aFileOfTheAnswerComesBehindIt() {
    bot.answer(
        request ->
            CompletableFuture.completedFuture(
                SampleReplies.of(
                    Outcome.FOUND,
                    List.of(
                        new Part.Heading("Many"),
                        new Part.Copy("The letter", "word ".repeat(1_000)),
                        new Part.File("everything.csv", request)),
                    List.of())));

    running.discord().writeDirectly(World.ALICE, "x");

    assertThat(running.discord().posted(3))
        .extracting(message -> message.path("attachments").path(0).path("filename").asText())
        .containsExactly("", "trackrecord.txt", "everything.csv");
  }

  @Test
  void whatGoesWrongIsSaidWithAReference() {
    bot.answer(_ -> CompletableFuture.failedFuture(new IllegalStateException("secret detail")));

    assertThat(Json.text(write("x"))).contains("Something went wrong").doesNotContain("secret");
    running.log().forgive();
  }

  @Test
  void whatTheBotItselfWritesIsNoQuestion() {
    running.discord().writeDirectly(World.APPLICATION, "Radiohead");
    write("Blur");

    assertThat(bot.asked()).containsExactly(artist("Blur"));
  }

  private ObjectNode write(String text) {
    running.discord().writeDirectly(World.ALICE, text);
    return running.discord().posted(++written).getLast();
  }

  private static Request artist(String name) {
    return Request.of("artist", Map.of("name", name));
  }

  private static Request link(String url) {
    return Request.of("link", Map.of("url", url));
  }
}
