package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LimitsEndToEndTest {

  private final ScriptedBot bot = new ScriptedBot();

  @RegisterExtension
  final RunningBot running =
      new RunningBot(
          () -> bot, "DISCORD_REQUESTS_PER_MINUTE", "2", "DISCORD_DEFAULT_VISIBILITY", "public");

  @Test
  void whoAsksTooOftenIsToldWhenToAskAgainAndOthersAreNot() {
    for (var i = 0; i < 2; i++) {
      assertThat(Json.text(ask(World.ALICE))).contains("artist page 0");
    }
    assertThat(Json.text(ask(World.ALICE)))
        .contains("That was a lot of questions within a minute. Ask again in ");
    assertThat(Json.text(ask(World.BOB))).contains("artist page 0");
  }

  @Test
  void theOperatorMayMakeAnswersPublic() {
    assertThat(ask(World.ALICE).path("flags").asInt() & 64).isZero();
  }

  private ObjectNode ask(long user) {
    return running.discord().send(Ask.slash("artist").with("name", "x").by(user)).message();
  }
}
