package io.trackrecord.bench.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bench.answer.Question.Room;
import io.trackrecord.bench.answer.Said.SaidRow;
import io.trackrecord.bench.answer.Said.SaidSong;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.command.Messages;
import io.trackrecord.bot.published.OpenCatalog;
import io.trackrecord.bot.published.PublishedCatalog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same question, asked in Discord, in Slack and in the console over the sample, gets the same
/// facts. What is compared is what was said: every word in its order, every song with its rows and
/// links, every name offered. What may differ:
///
/// - layout: line breaks, bullets, columns, the colon behind a label, the marks and colours of an
///   outcome, bars, buttons;
/// - rows of one dataset, which Discord puts behind the dataset's name, said once;
/// - `/artist`, which is typed `/trackrecord artist` in Slack;
/// - songs on Discord, where a message has at most 4,000 characters: the questions to which the
///   answer is longer say how much there is room for, and the songs must be shortened to exactly
///   that (see [#shortened]). Slack has room for all of them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswersTest {

  private static final String HONESTY = "Presence in a dataset is not proof that anybody used it.";

  @TempDir private static Path data;

  private OpenCatalog catalog;
  private ConsoleSide console;
  private DiscordSide discord;
  private SlackSide slack;

  @SuppressWarnings("NullAway.Init") // JUnit calls open before anything else.
  SameAnswersTest() {}

  @BeforeAll
  void open() throws Exception {
    // A slow machine is not what this test is about.
    catalog = openCatalog(data, new CatalogLimits(Duration.ofMinutes(1)));
    console = new ConsoleSide(data);
    discord = new DiscordSide(bot());
    slack = new SlackSide(bot());
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
      catalog.close();
    }
  }

  static Stream<Question> questions() {
    return Stream.of(
        Question.of("an artist", "artist", "name", "The Quillon Sparrows")
            .onDiscord(Room.TWO_DATASETS),
        Question.of("the same name", "artist", "name", "marrow and thistledown")
            .onDiscord(Room.FOUR_IDS),
        Question.of("a similar name", "artist", "name", "Quillon Sparrows")
            .onDiscord(Room.TWO_DATASETS),
        Question.of("a name that two have", "artist", "name", "Kestrel Vane")
            .onDiscord(Room.FOUR_DATASETS),
        Question.of("an artist who is not listed", "artist", "name", "Thessaly Winterbourne"),
        Question.of("an artist like nobody", "artist", "name", "Xyzzyq"),
        Question.of("a right-to-left name", "artist", "name", "فرقة مرايا الرمل")
            .onDiscord(Room.FOUR_IDS),
        Question.of("markup and a mention", "artist", "name", "*Glimt* @everyone")
            .onDiscord(Room.FOUR_DATASETS),
        Question.of("a mention that nobody has", "artist", "name", "<!channel> & <@U0ADA>"),
        Question.of(
                "a song", "track", "title", "Paper Lighthouse", "artist", "The Quillon Sparrows")
            .onDiscord(Room.FOUR_ROWS),
        Question.of("a title alone", "track", "title", "Paper Lighthouse").onDiscord(Room.FOUR_IDS),
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
        Question.of("the datasets", "datasets"),
        Question.of("a dataset", "datasets", "name", "sleeping-disco-9m"),
        Question.of("the numbers", "stats"),
        Question.of("help", "help"),
        Question.of("help on a command", "help", "command", "search"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void theSameQuestionGetsTheSameFactsEverywhere(Question question) {
    var printed = console.ask(question);
    var datasets = rows(printed).map(SaidRow::dataset).collect(Collectors.toUnmodifiableSet());
    var onDiscord = discord.ask(question, datasets);
    var onSlack = slack.ask(question);

    assertThat(printed.lines().getLast()).endsWith(HONESTY);
    for (var said : List.of(onDiscord, onSlack)) {
      assertThat(said.heading()).isEqualTo(printed.heading());
      assertThat(said.words()).isEqualTo(printed.words());
      assertThat(said.songs()).hasSameSizeAs(printed.songs());
    }
    assertThat(onSlack.songs()).isEqualTo(printed.songs());
    for (var i = 0; i < printed.songs().size(); i++) {
      var shown = onDiscord.songs().get(i);
      assertThat(shown).isEqualTo(shortened(printed, i, question.discord(), shown.link()));
    }
    // A terminal has no menu: there the names stand in the text alone.
    assertThat(onDiscord.offered()).isEqualTo(onSlack.offered());
    assertThat(onSlack.offered())
        .allSatisfy(name -> assertThat(String.join(" ", printed.words())).contains(name));
  }

  @Test
  void whatIsComparedIsWhatUsersCameFor() {
    var artist = console.ask(questions().findFirst().orElseThrow());
    assertThat(artist.heading()).isEqualTo("The Quillon Sparrows");
    assertThat(String.join(" ", artist.words()))
        .contains("82 tracks credited to this name are present in 5 datasets.")
        .contains("Matched by exact name.")
        .contains("LAION-DISCO-12M 21 tracks (in 22 rows)")
        .contains("NVIDIA lists")
        .contains("invented");
    assertThat(artist.songs()).hasSize(10).allMatch(song -> "exact name".equals(song.basis()));
    assertThat(rows(artist).flatMap(row -> row.links().stream())).hasSizeGreaterThan(20);

    var unlisted = Question.of("near", "artist", "name", "Thessaly Winterbourne");
    assertThat(discord.ask(unlisted, Set.of()).offered()).containsExactly("Thessaly Winterborn");
    assertThat(slack.ask(unlisted).offered()).containsExactly("Thessaly Winterborn");
  }

  private static Stream<SaidRow> rows(Said said) {
    return said.songs().stream().flatMap(song -> song.rows().stream());
  }

  /// A song as Discord should show it where there is so much room.
  ///
  /// @param link where its title leads: any of its links
  private static SaidSong shortened(Said printed, int index, Room room, @Nullable String link) {
    var whole = printed.songs().get(index);
    var rows = byDataset(whole.rows().stream().limit(room.rows()).toList());
    var more = whole.moreRows() + whole.rows().size() - rows.size();
    var name = whole.name();
    var basis = whole.basis();
    if (room.isLinkedTitle()) {
      assertThat(whole.rows()).flatExtracting(SaidRow::links).contains(link);
      // Brackets in the text of a link would show Discord's users the raw link.
      name = name.replace('[', '(').replace(']', ')');
      rows = rows.stream().map(row -> new SaidRow(row.dataset(), row.row(), List.of())).toList();
    } else {
      assertThat(link).isNull();
    }
    if (room.isDatasetsAlone()) {
      rows =
          rows.stream().map(row -> new SaidRow(row.dataset(), null, List.of())).distinct().toList();
      var bases = printed.songs().stream().map(SaidSong::basis).collect(Collectors.toSet());
      if (bases.size() == 1) {
        assertThat(String.join(" ", printed.words())).contains("Matched by " + basis + ".");
        basis = null;
      }
    }
    return new SaidSong(whole.number(), name, basis, whole.uncertain(), rows, more, link);
  }

  /// The rows with each dataset's behind each other.
  private static List<SaidRow> byDataset(List<SaidRow> rows) {
    var grouped = new LinkedHashMap<String, List<SaidRow>>();
    rows.forEach(row -> grouped.computeIfAbsent(row.dataset(), _ -> new ArrayList<>()).add(row));
    return grouped.values().stream().flatMap(List::stream).toList();
  }
}
