package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.World;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the bot says on a server that it was added to.
class WelcomeEndToEndTest {

  private static final long NEW = 1_100_000_000_000_000_041L;
  private static final long OTHER = 1_100_000_000_000_000_042L;

  private final ScriptedBot bot = new ScriptedBot();

  @RegisterExtension final RunningBot running = new RunningBot(() -> bot);

  @Test
  void aNewServerGetsOneHello() {
    running.discord().tellOf(World.serverWithNews(NEW, Instant.now(), true));

    var hello = running.discord().posted(1).getFirst();

    assertThat(Json.text(hello)).contains("Type /artist and a name", "Only you see the answer");
    assertThat(hello.path("mention_everyone").asBoolean()).isFalse();
  }

  @Test
  void aServerThatComesBackAfterAnOutageGetsNone() {
    running.discord().tellOf(World.serverWithNews(NEW, Instant.now(), true));
    running.discord().posted(1);
    running.discord().tellOfOutage(NEW);
    running.discord().tellOf(World.serverWithNews(NEW, Instant.now(), true));

    assertOnly(1);
  }

  @Test
  void aServerThatTheBotWasAddedToLongAgoGetsNone() {
    var longAgo = Instant.now().minus(Duration.ofHours(1));
    running.discord().tellOf(World.serverWithNews(NEW, longAgo, true));

    assertOnly(0);
  }

  @Test
  void theServersThatAreThereAtTheStartGetNone() throws Exception {
    running.stop();
    running.start();

    assertOnly(0);
  }

  @Test
  void aChannelThatTheBotMayNotWriteInIsLeftAlone() {
    running.discord().tellOf(World.serverWithNews(NEW, Instant.now(), false));

    assertOnly(0);
  }

  @Test
  void aServerThatRefusesTheHelloIsLeftAlone() throws Exception {
    running.discord().faults().failNext("channels", 403);
    running.discord().tellOf(World.serverWithNews(NEW, Instant.now(), true));

    while (running.log().lines().isEmpty()) {
      Thread.sleep(10);
    }
    assertThat(running.log().lines())
        .containsExactly("Cannot say hello on a new server: status 403, error 0");
    running.log().forgive();
    assertOnly(0);
  }

  /// That so many servers got a hello before one that is new: events come in order, each on a
  /// thread of its own, so an answer to a command in between lets the earlier ones be done.
  private void assertOnly(int before) {
    running.discord().send(Ask.slash("artist").with("name", "x")).message();
    running.discord().tellOf(World.serverWithNews(OTHER, Instant.now(), true));
    assertThat(running.discord().posted(before + 1)).hasSize(before + 1);
  }
}
