package io.trackrecord.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Names;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickException;
import io.trackrecord.bot.request.Request;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a bot over the sample answers, completes and exports.
@ExtendWith(SampleCatalog.class)
class CatalogBotTest {

  private static final Messages ENGLISH = new Messages(Locale.ENGLISH);
  private PublishedCatalog sample;
  private CatalogBot bot;

  @BeforeEach
  void open(PublishedCatalog catalog) {
    sample = catalog;
    bot = new CatalogBot(catalog, ENGLISH, BotLimits.standard());
  }

  @AfterEach
  void close() {
    bot.close();
  }

  private static Request artist(String name) {
    return Request.of("artist", Map.of("name", name));
  }

  @Test
  void pagingForthAndBackThroughEncodedButtonsShowsEverySongOnce() throws ClickException {
    var reply = bot.answer(artist("Halden Brix")).join();
    var seen = new java.util.ArrayList<String>();
    while (true) {
      reply.findings().songs().forEach(song -> seen.add(song.title()));
      var next =
          reply.controls().stream()
              .filter(Control.Button.class::isInstance)
              .map(Control.Button.class::cast)
              .filter(button -> button.click().control() == Click.Control.NEXT)
              .findFirst();
      if (next.isEmpty()) {
        break;
      }
      reply = bot.answer(bot.decode(bot.encode(next.get().click())).request()).join();
    }
    assertThat(seen).hasSizeGreaterThan(60).doesNotHaveDuplicates();
  }

  @Test
  void aSentenceInPlaceOfATitleIsReadForItsSong() {
    var song = bot.answer(artist("Halden Brix")).join().findings().songs().getFirst();
    var sentence = "is my song " + song.title() + " by Halden Brix in there?";
    var reply = bot.answer(Request.of("track", Map.of("title", sentence))).join();

    assertThat(reply.outcome()).isEqualTo(Outcome.FOUND);
    assertThat(reply.findings().songs().getFirst().title()).isEqualTo(song.title());
    assertThat(bot.answer(Request.of("track", Map.of("title", "Delete Them All"))).join().outcome())
        .isEqualTo(Outcome.NOT_FOUND);
  }

  @Test
  void aNameThatAProgramBrokeIsMended() {
    assertThat(bot.answer(artist("Halden &#66;rix")).join().outcome()).isEqualTo(Outcome.FOUND);
  }

  @Test
  void theExportsFormatIsOfferedCarriedByTheButtonAndChecked() throws Exception {
    assertThat(bot.complete("artist", "format", "j", Map.of(), 25).join())
        .extracting(Completion::value)
        .containsExactly("j", "jsonl");
    var asked = Request.of("artist", Map.of("name", "Halden Brix", "format", "jsonl"));
    var button =
        bot.answer(asked).join().controls().stream()
            .filter(
                each ->
                    each instanceof Control.Button it
                        && it.click().control() == Click.Control.EXPORT)
            .map(Control.Button.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(button.label()).isEqualTo("Export (JSON Lines)");
    var out = new ByteArrayOutputStream();
    bot.export(bot.decode(bot.encode(button.click())).request(), out, Long.MAX_VALUE).join();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\"dataset\":");

    var wrong =
        bot.answer(Request.of("artist", Map.of("name", "Halden Brix", "format", "xml"))).join();
    assertThat(wrong.outcome()).isEqualTo(Outcome.USAGE);
    assertThat(wrong.findings().error()).contains("“xml” is not a format for files");
    assertThat(bot.answer(Request.of("search", Map.of("format", "csv"))).join().outcome())
        .as("a format alone asks nothing")
        .isEqualTo(Outcome.USAGE);
  }

  @Test
  void aPageBeyondTheEndIsAnsweredAndNotAFailure() {
    for (var page : new int[] {50, 99, 100, 65_535}) {
      var reply = bot.answer(new Request("artist", Map.of("name", "Halden Brix"), page)).join();
      assertThat(reply.outcome()).isNotEqualTo(Outcome.FAILURE);
    }
  }

  @Test
  void aQueryThatIsTooLongForAButtonGetsPageOneAndAFile() {
    var words = "lighthouse ".repeat(40).strip();
    var reply = bot.answer(Request.of("search", Map.of("query", words))).join();
    assertThat(reply.controls())
        .extracting(each -> ((Control.Button) each).label())
        .containsExactly("What can I do?", "This is wrong");
    assertThat(reply.outcome()).isEqualTo(Outcome.FOUND);
  }

  @Test
  void everyOptionThatCompletesKeepsWhatWasTypedAsTheFirstChoice() {
    var offered = bot.complete("artist", "name", "quil", Map.of(), 25).join();
    assertThat(offered.getFirst()).isEqualTo(new Completion("quil", "quil"));
    assertThat(offered.get(1).label()).isEqualTo("The Quillon Sparrows — 82 tracks, 5 datasets");
    assertThat(offered.get(1).value()).isEqualTo("The Quillon Sparrows");
    assertThat(bot.complete("search", "dataset", "spot", Map.of(), 25).join())
        .extracting(Completion::value)
        .containsExactly("spot", "spotify-tracks-dataset");
    assertThat(bot.complete("help", "command", "se", Map.of(), 25).join())
        .extracting(Completion::value)
        .contains("search");
    assertThat(
            bot.complete("track", "title", "light", Map.of("artist", "Moth & Meridian"), 25).join())
        .extracting(Completion::label)
        .anySatisfy(label -> assertThat(label).contains("Moth & Meridian"));
  }

  @Test
  void theValueOfALongNameIsShortAndIsUnderstoodInItsPlace() {
    var key = io.trackrecord.data.name.NameForm.sameKey("The Quillon Sparrows");
    var value = Names.shortForm(key);
    assertThat(value).hasSizeLessThanOrEqualTo(Names.LONGEST_VALUE);
    var byKey = bot.answer(artist(value)).join();
    var byName = bot.answer(artist("The Quillon Sparrows")).join();
    assertThat(byKey).isEqualTo(byName);
    assertThat(bot.answer(artist(Names.shortForm(1))).join().outcome()).isEqualTo(Outcome.USAGE);
  }

  @Test
  void theExportIsCsvThatASpreadsheetDoesNotRun() throws Exception {
    var bytes = new ByteArrayOutputStream();
    var report = bot.export(artist("+/×"), bytes, Long.MAX_VALUE).join();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(bytes.toString(StandardCharsets.UTF_8))) {
      var rows = csv.stream().toList();
      assertThat(rows).hasSize((int) report.written()).isNotEmpty();
      assertThat(rows)
          .allSatisfy(
              row -> {
                assertThat(row.getField("artists")).startsWith("'+/×");
                assertThat(row.getField("index_version")).isEqualTo("sample data: invented");
                assertThat(row.getField("match_basis")).isEqualTo("EXACT_NAME");
              });
    }
  }

  @Test
  void anExportThatDoesNotFitIsCutAtARowAndSaysHowManyAreLeft() {
    var whole = new ByteArrayOutputStream();
    var all = bot.export(artist("Halden Brix"), whole, Long.MAX_VALUE).join();
    var bytes = new ByteArrayOutputStream();
    var report = bot.export(artist("Halden Brix"), bytes, 5_000).join();
    assertThat(bytes.size()).isLessThanOrEqualTo(5_000);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).endsWith("\r\n");
    assertThat(report.written() + report.leftOut()).isEqualTo(all.written());
    assertThat(report.leftOut()).isPositive();
  }

  @Test
  void noReplyShowsAClaimWithoutASource() {
    for (var dataset : sample.ask(TrackCatalog::summary).datasets()) {
      var reply =
          bot.answer(Request.of("datasets", Map.of("name", dataset.descriptor().id()))).join();
      assertThat(reply.parts().toString()).doesNotContain("Kyutai");
    }
  }

  @Test
  void everyMessageThatCodeNamesIsInTheBundleAndEveryReplyEndsWithTheFootnote() {
    Examples examples = sample.ask(Examples::of);
    for (var command : bot.commands()) {
      assertThat(command.description()).hasSizeLessThanOrEqualTo(100);
      for (var option : command.options()) {
        assertThat(option.description()).hasSizeBetween(1, 100);
      }
      for (var example : command.examples(examples)) {
        var line = io.trackrecord.bot.request.CommandLine.parse(example).orElseThrow();
        var request =
            Request.of(
                line.command(), line.values(command.options().stream().map(Option::name).toList()));
        var reply = bot.answer(request).join();
        assertThat(reply.outcome())
            .as(example)
            .isIn(Outcome.FOUND, Outcome.SIMILAR, Outcome.INFORMATION);
        assertThat(reply.parts().getLast()).isInstanceOf(Part.Footnote.class);
      }
    }
  }
}
