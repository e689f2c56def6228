package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Issued;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.RecordedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What happens where Discord does not take an answer.
class TroubleEndToEndTest {

  private static final String ASKED = "words nobody else may read";

  private final ScriptedBot bot = new ScriptedBot();

  @RegisterExtension final RunningBot running = new RunningBot(() -> bot);

  /// Each kind of request that an answer may take.
  enum Sent {
    MESSAGE("/callback"),
    PROMISE("/callback"),
    PROMISED("/@original"),
    EDIT("/callback"),
    PROMISE_OF_EDIT("/callback"),
    PROMISED_EDIT("/@original"),
    FILE("/@original"),
    FURTHER_FILE("/webhooks/");

    private final String route;

    Sent(String route) {
      this.route = route;
    }

    boolean isClick() {
      return this == EDIT || this == PROMISE_OF_EDIT || this == PROMISED_EDIT || this == FILE;
    }

    boolean isLate() {
      return this == PROMISE
          || this == PROMISED
          || this == PROMISE_OF_EDIT
          || this == PROMISED_EDIT;
    }
  }

  static Stream<Arguments> everySentAndStatus() {
    return Stream.of(Sent.values())
        .flatMap(sent -> Stream.of(429, 500, 502).map(status -> Arguments.of(sent, status)));
  }

  @ParameterizedTest
  @MethodSource("everySentAndStatus")
  void whatDiscordDoesNotTakeOnceIsSentAgain(Sent sent, int status) {
    var asked =
        ask(
            sent,
            () -> {
              if (status == 429) {
                running.discord().faults().rateLimitNext(sent.route, 0.1);
              } else {
                running.discord().faults().failNext(sent.route, status);
              }
            });

    assertAnswered(sent, asked);
    assertThat(running.discord().requests()).anyMatch(request -> request.status() == status);
  }

  @ParameterizedTest
  @EnumSource(Sent.class)
  void whatDiscordTookWithoutSayingSoIsAnsweredOnce(Sent sent) throws Exception {
    var asked = ask(sent, () -> running.discord().faults().loseNext(sent.route, 500));

    while (!isSentAgain()) {
      Thread.sleep(10);
    }
    assertAnswered(sent, asked);
    // The first answer was there already, which Discord says.
    running.discord().forgiveViolations();
  }

  @ParameterizedTest
  @EnumSource(Sent.class)
  void whatDiscordRefusesIsSaidAndLoggedWithoutTokensAndTexts(Sent sent) {
    var asked = ask(sent, () -> running.discord().faults().failNext(sent.route, 400));

    assertThat(said(sent, asked)).contains("Something went wrong");
    assertThat(running.log().lines())
        .hasSize(1)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("failed: ", "status 400")
                    .doesNotContain(asked.token(), ASKED, "on demand", "http"));
    running.log().forgive();
  }

  @Test
  void completionsAreSentAgainToo() {
    for (var status : List.of(429, 500, 502)) {
      if (status == 429) {
        running.discord().faults().rateLimitNext("/callback", 0.1);
      } else {
        running.discord().faults().failNext("/callback", status);
      }
      var typing = running.discord().send(Ask.typing("artist", "name", ASKED));
      assertThat(typing.callbackType()).isEqualTo(8);
    }
    running.log().forgive();
  }

  @Test
  void completionsThatDiscordRefusesAreLoggedWithoutTokensAndTexts() throws Exception {
    running.discord().faults().failNext("/callback", 400);
    var typing = running.discord().send(Ask.typing("artist", "name", ASKED));
    while (running.log().lines().isEmpty()) {
      Thread.sleep(10);
    }
    assertThat(running.log().lines().getFirst())
        .contains("artist name", "status 400")
        .doesNotContain(typing.token(), ASKED, "on demand", "http");
    running.log().forgive();
  }

  @Test
  void aDefectIsLoggedWithItsPlaceAndWithoutItsMessage() {
    bot.answer(_ -> CompletableFuture.failedFuture(new IllegalStateException(ASKED)));

    var asked = running.discord().send(Ask.slash("artist").with("name", ASKED));

    assertThat(Json.text(asked.message())).contains("Something went wrong");
    assertThat(running.log().lines().getFirst())
        .contains("IllegalStateException")
        .doesNotContain(ASKED);
    running.log().forgive();
  }

  /// Asks so that the answer takes this kind of request, with the trouble just before.
  private Issued ask(Sent sent, Runnable trouble) {
    var question = Ask.slash("artist").with("name", ASKED);
    JsonNode first = Json.object();
    if (sent.isClick()) {
      first = running.discord().send(question).message();
    }
    if (sent.isLate()) {
      // For the bot, the question is then as old as a question may get before something is
      // promised.
      running.discord().clock().advance(Duration.ofMillis(-1_500));
      bot.answer(
          request ->
              new CompletableFuture<Reply>()
                  .completeOnTimeout(SampleReplies.echo(request), 100, TimeUnit.MILLISECONDS));
    } else if (sent == Sent.FURTHER_FILE) {
      bot.answer(request -> CompletableFuture.completedFuture(withFile(request)));
    }
    trouble.run();
    return running
        .discord()
        .send(sent.isClick() ? Ask.press(first, sent == Sent.FILE ? "Export" : "Next") : question);
  }

  private static Reply withFile(Request request) {
    return SampleReplies.of(
        Outcome.FOUND,
        List.of(new Part.Heading("artist page 0"), new Part.File("everything.csv", request)),
        List.of());
  }

  private void assertAnswered(Sent sent, Issued asked) {
    var expected =
        switch (sent) {
          case MESSAGE, PROMISE, PROMISED, FURTHER_FILE -> "artist page 0";
          case EDIT, PROMISE_OF_EDIT, PROMISED_EDIT -> "artist page 1";
          case FILE -> "3 rows";
        };
    assertThat(Json.text(asked.message())).contains(expected);
    if (sent == Sent.FURTHER_FILE) {
      assertThat(Json.text(asked.followUps(1).getFirst())).contains("3 rows");
    }
    // A rate limit is logged by JDA.
    var mine = new ArrayList<>(running.log().lines());
    mine.removeIf(line -> line.contains("429"));
    assertThat(mine).isEmpty();
    running.log().forgive();
  }

  private boolean isSentAgain() {
    var statuses = running.discord().requests().stream().map(RecordedRequest::status).toList();
    return statuses.contains(500) && statuses.getLast() != 500;
  }

  private static String said(Sent sent, Issued asked) {
    return switch (sent) {
      case MESSAGE, PROMISE, PROMISED, FILE, EDIT, PROMISE_OF_EDIT -> Json.text(asked.message());
      case PROMISED_EDIT, FURTHER_FILE -> Json.text(asked.followUps(1).getFirst());
    };
  }
}
