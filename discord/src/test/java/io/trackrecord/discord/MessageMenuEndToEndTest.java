package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Ask.Place;
import io.trackrecord.discord.loopback.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MessageMenuEndToEndTest {

  private final ScriptedBot bot = new ScriptedBot();

  @RegisterExtension final RunningBot running = new RunningBot(() -> bot);

  @Test
  void everyLinkOfAMessageIsLookedUpPreviewsIncluded() {
    var message =
        Ask.message(
            1_100_000_000_000_000_099L,
            "listen: https://youtu.be/dQw4w9WgXcQ",
            List.of("https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC"));

    var asked = running.discord().send(Ask.messageMenu("Check links", message));

    assertThat(Json.text(asked.message())).contains("links page 0");
    assertThat(bot.asked().getLast().command()).isEqualTo("links");
    assertThat(bot.asked().getLast().values().get("text"))
        .contains("https://youtu.be/dQw4w9WgXcQ", "4uLU6hMCjMI75M1A2tKUQC");
  }

  @Test
  void itWorksWhereTheBotIsOnlyTheUsersOwn() {
    var message = Ask.message(1_100_000_000_000_000_098L, "no link here", List.of());

    var asked =
        running.discord().send(Ask.messageMenu("Check links", message).at(Place.FOREIGN_SERVER));

    assertThat(asked.message().path("flags").asInt() & 64).isEqualTo(64);
  }
}
