package io.trackrecord.discord;

import static io.trackrecord.discord.CommandsEndToEndTest.flags;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions and messages as long as Discord lets people write them, over the sample data. Their
/// clicks fit no button, and they are answered all the same.
@ParameterizedClass(name = "answers are {0}")
@ValueSource(strings = {"private", "public"})
class LongQuestionsEndToEndTest {

  /// The longest value of an option.
  private static final int MAX_VALUE = 6_000;

  /// The longest message.
  private static final int MAX_MESSAGE = 4_000;

  private static final int EPHEMERAL = 64;

  private static final String ASKED_BY_ALICE = "\n-# Asked by <@" + World.ALICE + ">";

  private static final long MESSAGE = 1_100_000_000_000_000_090L;

  private static final String LISTED = "https://music.youtube.com/watch?v=dF8B_DG3Lj0";

  @TempDir static Path data;
  private static PublishedCatalog catalog;

  @Parameter String visibility;

  @RegisterExtension
  final RunningBot running =
      new RunningBot(
          LongQuestionsEndToEndTest::bot,
          () ->
              List.of(
                  "DISCORD_DEFAULT_VISIBILITY",
                  visibility,
                  "DISCORD_REQUESTS_PER_MINUTE",
                  "10000"));

  @SuppressWarnings("NullAway.Init") // JUnit sets the visibility and calls open before all else.
  LongQuestionsEndToEndTest() {}

  @BeforeAll
  static void open() throws IOException {
    // A slow machine is not what these tests are about.
    catalog = PublishedCatalog.open(data, new CatalogLimits(Duration.ofMinutes(1)), line -> {});
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  /// As long as a click can just carry, one more, and as long as Discord allows; of words, of one
  /// word, of characters that take three and four bytes, of a name that is listed, and of signs.
  static Stream<String> longTexts() {
    return Stream.of(ClickCodec.LONGEST_TEXT, ClickCodec.LONGEST_TEXT + 1, MAX_VALUE)
        .flatMap(
            length ->
                Stream.of("lighthouse ", "x", "夜", "🎵", "Halden Brix ", "\"'`*_~|> ", "& ")
                    .map(text -> text.repeat(length).substring(0, length)));
  }

  @Test
  void anyOptionOfAnyCommandTakesATextOfAnyLength() {
    for (var command : commands()) {
      for (var option : command.options()) {
        longTexts()
            .forEach(
                text -> {
                  if (option.kind().isCompleted()) {
                    var typing = Ask.typing(command.name(), option.name(), text);
                    assertThat(running.discord().send(typing).callbackType()).isEqualTo(8);
                  }
                  answered(ask(command, option, text));
                });
      }
    }
  }

  @Test
  void allOptionsOfACommandTogetherTakeTextsOfAnyLength() {
    for (var command : commands()) {
      longTexts()
          .forEach(
              text -> {
                var ask = Ask.slash(command.name());
                command.options().forEach(option -> ask.with(option.name(), text));
                answered(ask);
              });
    }
  }

  @Test
  void theLinksOfAMessageOfAnyLengthAreChecked() {
    for (var length : List.of(ClickCodec.LONGEST_TEXT + 1, MAX_MESSAGE)) {
      var text = "listen to this ".repeat(300).substring(0, length - LISTED.length() - 1);
      var answer = answered(checkLinks(text + " " + LISTED));
      assertThat(Json.text(answer)).contains("The link is listed", "Listed: ");
      assertThat(Json.text(answered(Ask.press(answer, "Open")))).contains("Low Tide Choir");
    }
    assertThat(Json.text(answered(checkLinks("no link ".repeat(500)))))
        .contains("There is no link");
  }

  @Test
  void linksTooLongToBeOpenedByAClickAreCheckedAllTheSame() {
    for (var count : List.of(2, 10)) {
      var text = new StringBuilder();
      for (var i = 0; i < count; i++) {
        // A link in a message twice is checked once.
        var link = LISTED.substring(0, LISTED.length() - (i == 0 ? 0 : 1)) + (i == 0 ? "" : i);
        text.append(link).append("&list=").append("x".repeat(310)).append('\n');
      }
      var answer = answered(checkLinks(text.toString()));
      assertThat(Json.text(answer))
          .contains("1 of " + count + " links is listed", "Listed: ")
          .doesNotContain("Did you mean");
      assertThat(Json.labels(answer)).doesNotContain("Open");
    }
  }

  @Test
  void aCopyOfAnAnswerThatIsNoAnswerIsRefusedWithASentence() {
    var other = Ask.message(MESSAGE, "somebody's message", List.of());
    assertThat(Json.text(running.discord().send(Ask.pressId(other, "share.0!")).message()))
        .contains("can no longer read");
  }

  private static List<Command> commands() {
    try (var bot = bot()) {
      return bot.commands();
    }
  }

  private static CatalogBot bot() {
    return new CatalogBot(catalog, new Messages(Locale.ENGLISH), BotLimits.standard());
  }

  private static Ask ask(Command command, Option asked, String text) {
    var ask = Ask.slash(command.name());
    for (var option : command.options()) {
      if (option.equals(asked)) {
        ask.with(option.name(), text);
      } else if (option.required()) {
        ask.with(option.name(), "Longitude");
      }
    }
    return ask;
  }

  private static Ask checkLinks(String text) {
    return Ask.messageMenu("Check links", Ask.message(MESSAGE, text, List.of()));
  }

  /// The answer, which is no apology and can be shared where it is private. That nothing was
  /// refused or logged is checked behind every test.
  private ObjectNode answered(Ask ask) {
    var answer = running.discord().send(ask).message();
    assertThat(Json.text(answer)).doesNotContain("went wrong");
    if (Json.labels(answer).contains("Share")) {
      assertThat(flags(answer) & EPHEMERAL).isEqualTo(EPHEMERAL);
      var shared = running.discord().send(Ask.press(answer, "Share")).message();
      assertThat(flags(shared) & EPHEMERAL).isZero();
      assertThat(Json.text(shared)).isEqualTo(Json.text(answer) + ASKED_BY_ALICE);
      assertThat(Json.labels(shared)).doesNotContain("Share");
    } else if (Json.text(answer).startsWith("### ")) {
      // What only says how to ask has no heading, and is nobody else's business.
      assertThat(flags(answer) & EPHEMERAL).isZero();
    }
    return answer;
  }
}
