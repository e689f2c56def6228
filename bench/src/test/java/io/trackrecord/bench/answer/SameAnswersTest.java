package io.trackrecord.bench.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.OpenCatalog;
import io.trackrecord.bot.published.PublishedCatalog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same question, asked in Discord, in Slack and in the console over the sample, gets the same
/// facts: everything that the neutral reply says stands on every surface, as text, link, button or
/// menu, and evidence stands in its order. Layout may differ.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswersTest {

  @TempDir private static Path data;

  private OpenCatalog catalog;
  private ConsoleSide console;
  private DiscordSide discord;
  private SlackSide slack;
  private Bot asked;

  @SuppressWarnings("NullAway.Init") // JUnit calls open before anything else.
  SameAnswersTest() {}

  @BeforeAll
  void open() throws Exception {
    // A slow machine is not what this test is about.
    catalog = openCatalog(data, new CatalogLimits(Duration.ofMinutes(1)));
    discord = new DiscordSide(bot());
    slack = new SlackSide(bot());
    asked = bot();
    console = new ConsoleSide(asked);
  }

  /// What Discord and Slack answer from; the console reads the index on this machine.
  ///
  /// @param folder where the sample is, or is built
  OpenCatalog openCatalog(Path folder, CatalogLimits limits) throws Exception {
    return PublishedCatalog.open(folder, limits, _ -> {});
  }

  private Bot bot() {
    return new CatalogBot(catalog, new Messages(Locale.ENGLISH), BotLimits.standard());
  }

  @AfterAll
  void close() throws Exception {
    // Both say then which rules of their platform were broken.
    try {
      discord.close();
    } finally {
      slack.close();
      asked.close();
      catalog.close();
    }
  }

  static Stream<Question> questions() {
    return Stream.of(
        Question.of("an artist", "artist", "name", "The Quillon Sparrows"),
        Question.of("the same name", "artist", "name", "marrow and thistledown"),
        Question.of("a similar name", "artist", "name", "Quillon Sparrows"),
        Question.of("a name that two have", "artist", "name", "Kestrel Vane"),
        Question.of("an artist who is not listed", "artist", "name", "Thessaly Winterbourne"),
        Question.of("an artist like nobody", "artist", "name", "Xyzzyq"),
        Question.of("a right-to-left name", "artist", "name", "فرقة مرايا الرمل"),
        Question.of("markup and a mention", "artist", "name", "*Glimt* @everyone"),
        Question.of("a mention that nobody has", "artist", "name", "<!channel> & <@U0ADA>"),
        Question.of(
            "a song", "track", "title", "Paper Lighthouse", "artist", "The Quillon Sparrows"),
        Question.of("a title alone", "track", "title", "Paper Lighthouse"),
        Question.of("words", "search", "query", "lighthouse sparrows"),
        Question.of(
            "words with filters",
            "search",
            "query",
            "paper",
            "artist",
            "Moth and Meridian",
            "dataset",
            "spotify-tracks-dataset"),
        Question.of("a link", "link", "url", "https://music.youtube.com/watch?v=KU5SIHKyxf4"),
        Question.of("a link that is not listed", "link", "url", "https://youtu.be/AAAAAAAAAAA"),
        Question.of("what can be done", "next-steps", "artist", "Kestrel Vane"),
        Question.of("a model", "models", "name", "MusicLM"),
        Question.of("users of a dataset", "used-by", "dataset", "fma"),
        Question.of("the datasets", "datasets"),
        Question.of("a dataset", "datasets", "name", "sleeping-disco-9m"),
        Question.of("the numbers", "stats"),
        Question.of("help", "help"),
        Question.of("help on a command", "help", "command", "search"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void theSameQuestionGetsTheSameFactsEverywhere(Question question) {
    var reply = asked.answer(question.request()).join();
    var surfaces =
        Map.of(
            "console", console.ask(question),
            "Discord", discord.ask(question),
            "Slack", slack.ask(question));
    surfaces.forEach(
        (surface, said) -> {
          assertThat(FactsOfReply.of(reply)).as(surface).allMatch(said::says);
          assertThat(FactsOfReply.evidence(reply).stream().map(said::placeOf).toList())
              .as("the places of the evidence on " + surface)
              .isSorted();
        });
  }

  @Test
  void whatIsComparedIsWhatUsersCameFor() {
    var artist = questions().findFirst().orElseThrow();
    var facts = FactsOfReply.of(asked.answer(artist.request()).join());

    assertThat(facts)
        .contains(
            "The Quillon Sparrows: yes, listed", "21 songs in 5 datasets.", "Paper Lighthouse")
        .contains("4 tracks are on Stability AI's own list")
        .anyMatch(fact -> fact.startsWith("NVIDIA"))
        .anyMatch(fact -> fact.contains("invented"));
    assertThat(console.ask(artist).says("82 tracks are on nobody's list")).isFalse();
  }
}
