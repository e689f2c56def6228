package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommandsEndToEndTest {

  private final ScriptedBot bot = new ScriptedBot();

  @RegisterExtension final RunningBot running = new RunningBot(() -> bot);

  @Test
  void aCommandOnAServerIsAnsweredPrivatelyInOneMessage() {
    var asked = running.discord().send(Ask.slash("artist").with("name", "Radiohead"));

    assertThat(Json.text(asked.message())).contains("artist page 0", "Radiohead");
    assertThat(asked.callbackType()).isEqualTo(4);
    assertThat(asked.message().path("flags").asInt()).isEqualTo(64 | 1 << 15);
  }
}
