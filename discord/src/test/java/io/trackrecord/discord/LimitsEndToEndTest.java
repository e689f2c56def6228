package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.World;
import java.time.Instant;
import java.util.List;
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
  void clicksAreNoQuestions() {
    var answer = ask(World.ALICE);
    for (var i = 0; i < 6; i++) {
      answer = running.discord().send(Ask.press(answer, "Next")).message();
      assertThat(Json.text(answer)).contains("artist page " + (i + 1));
    }
    for (var label : List.of("Previous", "Export")) {
      assertThat(Json.text(running.discord().send(Ask.press(answer, label)).message()))
          .doesNotContain("That was a lot");
    }
    assertThat(Json.text(ask(World.ALICE))).contains("artist page 0");
    assertThat(Json.text(ask(World.ALICE))).contains("That was a lot of questions");
  }

  @Test
  void filesHaveALimitOfTheirOwnAndPagesGoOn() {
    var answer = ask(World.ALICE);
    for (var i = 0; i < 2; i++) {
      assertThat(Json.text(running.discord().send(Ask.press(answer, "Export")).message()))
          .doesNotContain("That was a lot");
    }
    assertThat(Json.text(running.discord().send(Ask.press(answer, "Export")).message()))
        .contains("That was a lot of files, reports, letters or catalogues within a minute.");
    assertThat(Json.text(running.discord().send(Ask.press(answer, "Next")).message()))
        .contains("artist page 1");
  }

  @Test
  void aFloodOfClicksIsStopped() {
    var answer = ask(World.ALICE);
    for (var i = 0; i < 20; i++) {
      running.discord().send(Ask.press(answer, "Next")).message();
    }
    assertThat(Json.text(running.discord().send(Ask.press(answer, "Next")).message()))
        .contains("That was a lot of clicks within a minute. Try again in ");
  }

  @Test
  void directMessagesAreQuestionsToo() {
    for (var i = 0; i < 3; i++) {
      running.discord().writeDirectly(World.ALICE, "x");
    }
    assertThat(running.discord().posted(3))
        .filteredOn(message -> Json.text(message).contains("That was a lot of questions"))
        .hasSize(1);
  }

  @Test
  void theOperatorMayMakeAnswersPublic() {
    assertThat(ask(World.ALICE).path("flags").asInt() & 64).isZero();
  }

  @Test
  void aNewServerIsNotToldThatAnswersArePrivateWhereTheyAreNot() {
    var server = World.serverWithNews(World.SERVER + 99, Instant.now(), true);
    running.discord().tellOf(server);
    assertThat(Json.text(running.discord().posted(1).getFirst()))
        .contains("Type /artist and a name")
        .doesNotContain("Only you");
  }

  private ObjectNode ask(long user) {
    return running.discord().send(Ask.slash("artist").with("name", "x").by(user)).message();
  }
}
