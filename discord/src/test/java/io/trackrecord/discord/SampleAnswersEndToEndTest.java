package io.trackrecord.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.bot.command.CatalogBot;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every command over the sample data, as Discord gets it. What it gets is agreed in the golden
/// files, and drawn from them.
class SampleAnswersEndToEndTest {

  private static final String ASKED_BY_ALICE = "-# Asked by <@" + World.ALICE + ">";

  @TempDir static Path data;
  private static PublishedCatalog catalog;

  @RegisterExtension
  final RunningBot running =
      new RunningBot(
          () -> new CatalogBot(catalog, new Messages(Locale.ENGLISH), BotLimits.standard()));

  @SuppressWarnings("NullAway.Init") // JUnit calls open before anything else.
  SampleAnswersEndToEndTest() {}

  @BeforeAll
  static void open() throws IOException {
    catalog = PublishedCatalog.open(data, CatalogLimits.STANDARD, line -> {});
  }

  @AfterAll
  static void close() {
    catalog.close();
  }

  static Stream<Arguments> questions() {
    return Stream.of(
        question("artist", "artist", "name", "Halden Brix"),
        question("artist-right-to-left", "artist", "name", "فرقة مرايا الرمل"),
        question("artist-similar", "artist", "name", "Bronskar"),
        question("artist-not-listed", "artist", "name", "Nobody @everyone **knows**"),
        question("track", "track", "title", "Low Tide Choir", "artist", "Halden Brix"),
        question("track-title-alone", "track", "title", "Longitude"),
        question("search", "search", "query", "low tide", "year", "2010-2026"),
        question("link", "link", "url", "https://music.youtube.com/watch?v=dF8B_DG3Lj0"),
        question("link-not-listed", "link", "url", "https://youtu.be/dQw4w9WgXcQ"),
        question("link-wrong", "link", "url", "not a link"),
        question("datasets", "datasets"),
        question("dataset", "datasets", "name", "laion-disco-12m"),
        question("stats", "stats"),
        question("next-steps", "next-steps", "artist", "Halden Brix"),
        question("catalogue", "catalogue"),
        question("catalogue-artist", "catalogue", "artist", "Halden Brix"),
        question("help", "help"),
        question("help-command", "help", "command", "search"));
  }

  @ParameterizedTest(name = "/{1} {2}")
  @MethodSource("questions")
  void everyCommandIsAnswered(String golden, String command, List<String> values) {
    var ask = Ask.slash(command);
    var asked = new StringBuilder("/" + command);
    for (var i = 0; i < values.size(); i += 2) {
      ask.with(values.get(i), values.get(i + 1));
      asked.append(' ').append(values.get(i)).append(": ").append(values.get(i + 1));
    }
    Golden.check(
        "sample/" + golden, agreed(asked.toString(), running.discord().send(ask).message()));
  }

  @Test
  void theLinksOfAMessageAreChecked() {
    var message =
        Ask.message(
            1_100_000_000_000_000_097L,
            "this one https://music.youtube.com/watch?v=dF8B_DG3Lj0 and <https://youtu.be/dQw4w9WgXcQ>",
            List.of("https://open.spotify.com/track/k1YJ8A4sCtFbGuedBlihb7"));
    var answer = running.discord().send(Ask.messageMenu("Check links", message)).message();
    Golden.check("sample/check-links", agreed("Check links", answer));

    // The message's text is too long for a button, and the answer can be shared all the same.
    var shared = running.discord().send(Ask.press(answer, "Share")).message();
    assertThat(Json.text(shared)).isEqualTo(Json.text(answer) + "\n" + ASKED_BY_ALICE);
    assertThat(shared.path("flags").asInt() & 64).isZero();
    assertThat(Json.labels(shared)).containsOnly("Open", "What can I do?");
  }

  @Test
  void aCompletionIsUnderstoodByTheCommand() {
    for (var typed : List.of("halden", "فرقة", "夜更け", "the international society")) {
      var choice = running.discord().send(Ask.typing("artist", "name", typed)).choices().get(1);
      var answer =
          running
              .discord()
              .send(Ask.slash("artist").with("name", choice.path("value").asText()))
              .message();
      assertThat(Json.text(answer)).as(typed).contains(": yes, listed");
    }
  }

  @Test
  void pagesExportsAndSharesWorkOverTheIndex() {
    var first = running.discord().send(Ask.slash("artist").with("name", "Halden Brix")).message();
    var second = running.discord().send(Ask.press(first, "Next")).message();
    assertThat(Json.text(second))
        .contains(
            "Halden Brix: yes, listed", "Stability AI's own list", "\n11. [", "Songs 11 to 20 of");
    var shared = running.discord().send(Ask.press(second, "Share")).message();
    assertThat(Json.text(shared)).isEqualTo(Json.text(second) + "\n" + ASKED_BY_ALICE);
    var exported = running.discord().send(Ask.press(second, "Export (CSV)"));
    assertThat(Json.text(exported.message())).contains("268 rows");
  }

  @Test
  void anExportOverTheIndexEndsWhereTheFileIsFull() throws IOException {
    var first = running.discord().send(Ask.slash("artist").with("name", "Halden Brix")).message();
    var exported =
        running.discord().send(Ask.press(first, "Export (CSV)").withUploadLimit(4_096 + 3_000));

    var text = Json.text(exported.message());
    var file =
        running.discord().requests().stream()
            .flatMap(request -> request.files().values().stream())
            .findFirst()
            .orElseThrow();
    assertThat(file.length).isBetween(2_500, 3_000);
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(file))) {
      var lines = new String(unpacked.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertThat(lines.getFirst()).startsWith("dataset,");
      assertThat(lines.getLast().chars().filter(c -> c == ',').count()).isGreaterThanOrEqualTo(11);
      assertThat(text).contains((lines.size() - 1) + " rows, as CSV.", "console --csv");
    }
  }

  @Test
  void aNameMeantInsteadIsFoundFromTheMenu() {
    var first = running.discord().send(Ask.slash("artist").with("name", "Bronskar")).message();
    var chosen = running.discord().send(Ask.press(first, "Brøndskär: 46 tracks")).message();
    assertThat(Json.text(chosen)).contains("Brøndskär: yes, listed");
  }

  @Test
  void theLetterToAPublisherIsShownToBeCopied() {
    var answer = running.discord().send(Ask.slash("artist").with("name", "Halden Brix")).message();
    var steps = running.discord().send(Ask.press(answer, "What can I do?")).message();
    var letter = running.discord().send(Ask.press(steps, "Letter: LAION-DISCO")).message();
    Golden.check("sample/letter", agreed("Letter: LAION-DISCO", letter));
    assertThat(Json.text(letter))
        .contains("```\nTo: LAION e.V.\n", "[your name and how to reach you]\n```");
  }

  @Test
  void aReportComesAsAPdfAndTheJsonThatBelongsToIt() throws IOException {
    var asked = running.discord().send(Ask.slash("report").with("artist", "Halden Brix"));

    var behind = asked.followUps(2);
    assertThat(behind)
        .extracting(each -> each.path("attachments").path(0).path("filename").asText())
        .containsExactly(
            "trackrecord-report-halden-brix.pdf", "trackrecord-report-halden-brix.json");
    var files = new HashMap<String, byte[]>();
    running.discord().requests().forEach(request -> files.putAll(request.files()));
    var json = files.get("trackrecord-report-halden-brix.json");
    var report = new ObjectMapper().readTree(json);
    assertThat(report.at("/trackrecordReport/artist").asText()).isEqualTo("Halden Brix");
    try (var pdf = Loader.loadPDF(files.get("trackrecord-report-halden-brix.pdf"))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Halden Brix", report.get("sha256").asText());
    }
    assertThat(Json.text(asked.message())).contains("Halden Brix: yes, listed");
  }

  @Test
  void aReportOnNobodySaysSoInItsFilesToo() {
    var asked = running.discord().send(Ask.slash("report").with("artist", "Zzyzx Qwrtplk"));

    assertThat(asked.followUps(2)).hasSize(2);
    assertThat(Json.text(asked.message())).contains("Not listed: Zzyzx Qwrtplk");
  }

  @Test
  void whoAnArtistIsCanBeChosen() {
    var answer = running.discord().send(Ask.slash("artist").with("name", "Halden Brix")).message();
    var who = running.discord().send(Ask.press(answer, "Is this me?")).message();
    Golden.check("sample/identity", agreed("Is this me?", who));
    var chosen = running.discord().send(Ask.press(who, "Open")).message();
    assertThat(Json.text(chosen)).contains("Halden Brix, artist 3 in FMA");
  }

  @Test
  void theSourcesOfEvidenceAreOneClickAway() {
    var answer = running.discord().send(Ask.slash("artist").with("name", "Halden Brix")).message();
    var opened = running.discord().send(Ask.choose(answer, "Stability's list")).message();
    assertThat(Json.text(opened)).contains("Stable Audio Open attribution list");
  }

  @Test
  void howToReportWhatIsWrongIsOneClickAway() {
    var answer = running.discord().send(Ask.slash("artist").with("name", "Halden Brix")).message();
    var opened = running.discord().send(Ask.press(answer, "This is wrong")).message();
    assertThat(Json.text(opened)).contains("I asked: /artist name: Halden Brix");
  }

  @Test
  void aDatasetIsOpenedFromTheList() {
    var list = running.discord().send(Ask.slash("datasets")).message();
    var opened = running.discord().send(Ask.press(list, "Open")).message();
    assertThat(Json.text(opened)).contains("LAION\\-DISCO\\-12M".replace("\\", ""));
  }

  private static Arguments question(String golden, String command, String... values) {
    return Arguments.of(golden, command, List.of(values));
  }

  /// What was asked, and the answer without what is different each time.
  private static JsonNode agreed(String asked, ObjectNode message) {
    var components = message.path("components").deepCopy();
    Json.components(components).forEach(component -> ((ObjectNode) component).remove("id"));
    return Json.object("asked", asked, "flags", message.path("flags"), "components", components);
  }
}
