package io.trackrecord.discord.twin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.command.Completion;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.discord.DiscordBot;
import io.trackrecord.discord.DiscordSettings;
import io.trackrecord.discord.SampleReplies;
import io.trackrecord.discord.ScriptedBot;
import io.trackrecord.discord.loopback.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("twin")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwinTest {

  private final ScriptedBot bot = new ScriptedBot();
  private Twin twin;
  private DiscordBot running;

  @SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
  TwinTest() {}

  @BeforeAll
  void start() throws Exception {
    twin = new Twin();
    running =
        DiscordBot.start(
            DiscordSettings.of(
                Settings.of(
                    Map.of(
                        "DISCORD_TOKEN", twin.token(),
                        "DISCORD_API_BASE_URL", twin.api(),
                        "DISCORD_GATEWAY_URL", twin.gateway()))),
            bot);
  }

  @AfterAll
  void stop() {
    running.close();
    twin.close();
  }

  @Test
  void commandsAreRegistered() throws Exception {
    assertThat(twin.act("act", "commands").path("names"))
        .extracting(JsonNode::asText)
        .contains("artist", "search", "Check links");
  }

  @Test
  void aCommandIsAnsweredOnAServerInADirectMessageAndByAUsersOwnApp() throws Exception {
    for (var place : List.of("server", "dm", "user")) {
      var answer = slash(place, "Radiohead");
      assertThat(answer.path("type").asInt()).as(place).isEqualTo(4);
      assertThat(Json.text(answer.path("message"))).contains("artist page 0", "Radiohead");
    }
  }

  @Test
  void anAnswerIsPromisedAndThenGiven() throws Exception {
    bot.answer(
        request ->
            new CompletableFuture<Reply>()
                .completeOnTimeout(SampleReplies.echo(request), 1_600, TimeUnit.MILLISECONDS));
    try {
      var answer = slash("server", "slow");
      assertThat(answer.path("type").asInt()).isEqualTo(5);
      assertThat(Json.text(answer.path("message"))).contains("slow");
    } finally {
      bot.answer(request -> CompletableFuture.completedFuture(SampleReplies.echo(request)));
    }
  }

  @Test
  void aPageIsTurned() throws Exception {
    var message = slash("server", "Radiohead").path("message");
    var next =
        Json.components(message.path("components")).stream()
            .filter(each -> each.path("label").asText().equals("Next"))
            .findAny()
            .orElseThrow();

    var turned =
        twin.act("act", "press", "message", message.path("id"), "id", next.path("custom_id"));

    assertThat(turned.path("type").asInt()).isEqualTo(7);
    assertThat(Json.text(turned.path("message"))).contains("artist page 1", "Radiohead");
  }

  @Test
  void completionsAreOffered() throws Exception {
    bot.offer(List.of(new Completion("nirv", "nirv"), new Completion("Nirvana", "Nirvana")));

    var offered =
        twin.act(
            "act", "typing",
            "name", "artist",
            "options",
                Json.array(
                    Json.object("name", "name", "type", 3, "value", "nirv", "focused", true)));

    assertThat(offered.path("data").path("choices"))
        .extracting(choice -> choice.path("name").asText())
        .containsExactly("nirv", "Nirvana");
  }

  private JsonNode slash(String place, String name) throws Exception {
    return twin.act(
        "act",
        "slash",
        "place",
        place,
        "name",
        "artist",
        "options",
        Json.array(Json.object("name", "name", "type", 3, "value", name)));
  }
}
