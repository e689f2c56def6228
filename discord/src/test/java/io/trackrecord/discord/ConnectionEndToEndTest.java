package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.World;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectionEndToEndTest {

  private final ScriptedBot bot = new ScriptedBot();

  @RegisterExtension final RunningBot running = new RunningBot(() -> bot);

  @Test
  void commandsAreRegisteredForEveryoneAndOnlyWhenTheyDiffer() throws Exception {
    assertThat(running.discord().commands().forEveryone())
        .extracting(command -> command.path("name").asText())
        .containsExactlyInAnyOrder("artist", "search", "Check links");
    assertThat(running.discord().commands().forEveryone())
        .allSatisfy(
            command -> {
              assertThat(command.path("contexts")).hasSize(3);
              assertThat(command.path("integration_types")).hasSize(2);
            });

    running.stop();
    running.start();

    assertThat(running.discord().requests())
        .filteredOn(request -> request.method().equals("PUT"))
        .hasSize(1);
  }

  @Test
  void aLostConnectionIsResumedWithoutALostOrDoubledAnswer() {
    var before = running.discord().send(Ask.slash("artist").with("name", "before"));
    assertThat(Json.text(before.message())).contains("before");

    running.discord().dropSockets();
    var during = running.discord().send(Ask.slash("artist").with("name", "during"));

    assertThat(Json.text(during.message())).contains("during");
    assertThat(running.discord().resumes()).isEqualTo(1);
    assertThat(bot.asked()).hasSize(2);
    running.log().forgive();
  }

  @Test
  void anAnswerUnderWayIsFinishedBeforeTheStop() throws Exception {
    var late = new CompletableFuture<Reply>();
    bot.answer(
        request ->
            request.values().containsValue("late")
                ? late
                : CompletableFuture.completedFuture(SampleReplies.echo(request)));
    var asked = running.discord().send(Ask.slash("artist").with("name", "late"));
    assertThat(asked.callbackType()).isEqualTo(5);

    var stopping = Thread.ofVirtual().start(running::stop);
    // What comes before it stops is answered, and what comes while it stops is told so.
    String told;
    do {
      var other = running.discord().send(Ask.slash("artist").with("name", "another"));
      told = Json.text(other.message());
    } while (!told.contains("restarting"));
    late.complete(SampleReplies.echo(Request.of("artist", Map.of("name", "late"))));
    stopping.join();

    assertThat(Json.text(asked.message())).contains("late");
  }

  @Test
  void aWrongTokenIsOneClearLine() {
    assertThatThrownBy(() -> start(Map.of("DISCORD_TOKEN", "wrong")))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("Discord does not accept DISCORD_TOKEN")
        .hasMessageNotContaining("wrong")
        .extracting(e -> ((StartException) e).exitCode())
        .isEqualTo(2);
    running.log().forgive();
  }

  @Test
  void oneServerGetsTheCommandsAtOnce() throws Exception {
    try (var one = start(Map.of("DISCORD_GUILD_ID", Long.toString(World.SERVER)))) {
      assertThat(one).isNotNull();
      assertThat(running.discord().commands().forServer()).hasSize(3);
    }
  }

  @Test
  void aServerThatTheBotIsNotOnIsNamedWithTheInvitation() {
    assertThatThrownBy(() -> start(Map.of("DISCORD_GUILD_ID", Long.toString(World.FOREIGN_SERVER))))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("https://discord.com/oauth2/authorize?client_id=");
  }

  @Test
  void commandsThatDiscordRefusesAreOneLineWithoutWhatDiscordWrote() {
    running.stop();
    running.discord().faults().failNext("/commands", 400);
    running.discord().faults().failNext("/commands", 403);

    assertThatThrownBy(running::start)
        .isInstanceOf(StartException.class)
        .hasMessage(
            "Discord does not take the commands (status 403, error 0): try again in a while");
    assertThat(running.log().lines())
        .containsExactly(
            "Cannot read the registered commands, so sending them: status 400, error 0");
    running.log().forgive();
  }

  @Test
  void severalShardsConnect() throws Exception {
    running.stop();
    try (var two = start(Map.of("DISCORD_SHARDS", "2"))) {
      assertThat(two).isNotNull();
      var asked = running.discord().send(Ask.slash("artist").with("name", "x"));
      assertThat(Json.text(asked.message())).contains("artist page 0");
    }
  }

  @Test
  void twoProgramsShareFourShardsAndOneRegistersTheCommands() throws Exception {
    running.stop();
    var registered = registrations();
    // The server belongs to connection 3.
    try (var second = start(Map.of("DISCORD_SHARDS", "4", "DISCORD_SHARD_IDS", "2-3"))) {
      assertThat(second.isConnected()).isTrue();
      assertThat(registrations()).isEqualTo(registered);
      try (var first = start(Map.of("DISCORD_SHARDS", "4", "DISCORD_SHARD_IDS", "0,1"))) {
        assertThat(first.isConnected()).isTrue();
        assertThat(registrations()).isEqualTo(registered + 1);
        for (var i = 0; i < 5; i++) {
          var asked = running.discord().send(Ask.slash("artist").with("name", "x"));
          assertThat(Json.text(asked.message())).contains("artist page 0");
        }
        running.discord().writeDirectly(World.ALICE, "Radiohead");
        assertThat(Json.text(running.discord().posted(1).getFirst())).contains("Radiohead");
      }
    }
  }

  /// How often the registered commands were looked at.
  private long registrations() {
    return running.discord().requests().stream()
        .filter(each -> each.method().equals("GET") && each.path().contains("/commands"))
        .count();
  }

  private DiscordBot start(Map<String, String> settings)
      throws StartException, InterruptedException {
    var environment = new HashMap<String, String>();
    environment.putAll(running.discord().settings());
    environment.putAll(settings);
    return DiscordBot.start(DiscordSettings.of(Settings.of(environment)), bot);
  }
}
