package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Ask.Place;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.World;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommandsEndToEndTest {

  private static final int EPHEMERAL = 64;
  private static final int COMPONENTS_V2 = 1 << 15;

  private final ScriptedBot bot = new ScriptedBot();

  @RegisterExtension final RunningBot running = new RunningBot(() -> bot);

  @Test
  void onAServerTheAnswerComesAtOnceAndOnlyForTheOneWhoAsked() {
    var asked = running.discord().send(Ask.slash("artist").with("name", "Radiohead"));

    assertThat(Json.text(asked.message())).contains("artist page 0", "Radiohead");
    assertThat(asked.callbackType()).isEqualTo(4);
    assertThat(flags(asked.message())).isEqualTo(EPHEMERAL | COMPONENTS_V2);
    assertThat(Json.labels(asked.message())).containsExactly("Next", "Export", "Share");
  }

  @Test
  void inADirectMessageTheAnswerIsPlain() {
    var asked = running.discord().send(Ask.slash("artist").with("name", "x").at(Place.BOT_DM));

    assertThat(flags(asked.message())).isEqualTo(COMPONENTS_V2);
    assertThat(Json.labels(asked.message())).containsExactly("Next", "Export");
  }

  @Test
  void whoeverAsksMaySayWhetherTheAnswerIsPrivate() {
    var open = running.discord().send(Ask.slash("artist").with("name", "x").with("private", false));
    var closed =
        running
            .discord()
            .send(Ask.slash("artist").with("name", "x").with("private", true).at(Place.BOT_DM));

    assertThat(flags(open.message())).isEqualTo(COMPONENTS_V2);
    assertThat(flags(closed.message())).isEqualTo(EPHEMERAL | COMPONENTS_V2);
    assertThat(bot.asked()).allSatisfy(r -> assertThat(r.values()).containsOnlyKeys("name"));
  }

  @Test
  void anAppThatIsOnlyTheUsersOwnAnswersOnAnyServerAndInGroups() {
    var onServer =
        running.discord().send(Ask.slash("artist").with("name", "x").at(Place.FOREIGN_SERVER));
    var welcome =
        running
            .discord()
            .send(
                Ask.slash("artist").with("name", "x").at(Place.FOREIGN_SERVER).withExternalApps());
    var inGroup = running.discord().send(Ask.slash("artist").with("name", "x").at(Place.GROUP));

    // Where the server does not let such apps speak to everyone, there is nothing to share.
    assertThat(Json.labels(onServer.message())).containsExactly("Next", "Export");
    assertThat(Json.labels(welcome.message())).contains("Share");
    assertThat(flags(inGroup.message())).isEqualTo(EPHEMERAL | COMPONENTS_V2);
    assertThat(Json.labels(inGroup.message())).contains("Share");
  }

  @Test
  void anAnswerThatTakesLongIsPromisedInTime() {
    bot.answer(
        request ->
            new CompletableFuture<Reply>()
                .completeOnTimeout(SampleReplies.echo(request), 3_500, TimeUnit.MILLISECONDS));

    var asked = running.discord().send(Ask.slash("artist").with("name", "slow"));

    assertThat(asked.callbackType()).isEqualTo(5);
    assertThat(asked.callback().path("data").path("flags").asInt()).isEqualTo(EPHEMERAL);
    assertThat(Json.text(asked.message())).contains("slow");
    assertThat(flags(asked.message())).isEqualTo(EPHEMERAL | COMPONENTS_V2);
  }

  @Test
  void whatGoesWrongIsSaidWithAReferenceThatTheLogHolds() {
    bot.answer(_ -> CompletableFuture.failedFuture(new IllegalStateException("secret detail")));

    var text = Json.text(running.discord().send(Ask.slash("artist").with("name", "x")).message());

    assertThat(text).contains("Something went wrong").doesNotContain("secret", "Exception");
    var reference = Pattern.compile("reference ([A-Z2-9]{6})").matcher(text);
    assertThat(reference.find()).isTrue();
    assertThat(running.log().lines()).anyMatch(line -> line.startsWith(reference.group(1)));
    running.log().forgive();
  }

  @Test
  void whatGoesWrongAfterAPromiseIsSaidToo() {
    bot.answer(_ -> new CompletableFuture<Reply>().orTimeout(1_400, TimeUnit.MILLISECONDS));

    var asked = running.discord().send(Ask.slash("artist").with("name", "x"));

    assertThat(asked.callbackType()).isEqualTo(5);
    assertThat(Json.text(asked.message())).contains("Something went wrong");
    running.log().forgive();
  }

  @Test
  void aRefusalByDiscordIsNotMetWithSilence() {
    running.discord().faults().failNext("callback", 400);

    var asked = running.discord().send(Ask.slash("artist").with("name", "x"));

    assertThat(Json.text(asked.message())).contains("Something went wrong");
    running.log().forgive();
  }

  @Test
  void anAnswerThatIsTooLateIsGivenUpWithoutASecondTry() throws Exception {
    bot.answer(
        request -> {
          running.discord().clock().advance(Duration.ofSeconds(4));
          return CompletableFuture.completedFuture(SampleReplies.echo(request));
        });

    var asked = running.discord().send(Ask.slash("artist").with("name", "x"));

    while (running.log().lines().isEmpty()) {
      Thread.sleep(10);
    }
    assertThat(running.log().lines()).containsExactly("/artist was answered too late for Discord");
    assertThat(asked.refusals()).hasSize(1);
    running.log().forgive();
    running.discord().forgiveViolations();
  }

  @Test
  void aRateLimitIsWaitedOutAndTheAnswerComesOnce() {
    running.discord().faults().rateLimitNext("callback", 0.4);

    var asked = running.discord().send(Ask.slash("artist").with("name", "limited"));

    assertThat(Json.text(asked.message())).contains("limited");
    assertThat(running.discord().requests())
        .filteredOn(request -> request.route().endsWith("/callback"))
        .extracting(request -> request.status())
        .containsExactly(429, 200);
    running.log().forgive();
  }

  @Test
  void aFileOfTheAnswerComesBehindIt() {
    bot.answer(
        request ->
            CompletableFuture.completedFuture(
                SampleReplies.of(
                    Outcome.FOUND,
                    List.of(new Part.Heading("Many"), new Part.File("everything.csv", request)),
                    List.of())));

    var asked = running.discord().send(Ask.slash("search").with("text", "x"));

    var behind = asked.followUps(1).getFirst();
    assertThat(behind.path("attachments").path(0).path("filename").asText())
        .isEqualTo("everything.csv");
    assertThat(flags(behind)).isEqualTo(EPHEMERAL | COMPONENTS_V2);
  }

  @Test
  void everyMessageMentionsNobody() {
    var asked =
        running.discord().send(Ask.slash("artist").with("name", "@everyone <@" + World.BOB + ">"));

    assertThat(Json.text(asked.message())).contains("\\@everyone \\<\\@");
    assertThat(asked.callback().path("data").path("allowed_mentions").path("parse")).isEmpty();
  }

  static int flags(JsonNode message) {
    return message.path("flags").asInt();
  }
}
