package io.trackrecord.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.data.io.Digests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The command line of the report, on the sample.
@ExtendWith(SampleCatalog.class)
class ReportMainTest {

  private static final String ARTIST = "The Quillon Sparrows";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @BeforeEach
  void build(PublishedCatalog sample) {
    assertThat(sample).as("the sample that is asked").isNotNull();
  }

  @Test
  void aReportIsUnalteredAndTheIndexSaysTheSame() throws Exception {
    var file = report(ARTIST);

    var answer = run("--verify", file.toString());

    assertThat(answer.exit()).isZero();
    assertThat(answer.out())
        .contains(": unaltered.")
        .contains("Report on " + ARTIST)
        .contains("The present index is the same version and says the same.");
  }

  @Test
  void theChecksumIsThatOfTheReportWithoutSpaces() throws Exception {
    var read = JSON.readTree(report(ARTIST).toFile());

    assertThat(read.path("sha256").asText())
        .isEqualTo(sha256(read.path("trackrecordReport").toString()));
  }

  @Test
  void aReportThatAProgramLaidOutAnewIsUnaltered() throws Exception {
    var file = report(ARTIST);
    var anew = folder.resolve("anew.json");
    JSON.writerWithDefaultPrettyPrinter().writeValue(anew.toFile(), JSON.readTree(file.toFile()));

    assertThat(run("--verify", anew.toString()).exit()).isZero();
  }

  @Test
  void aReportWithAnotherLetterIsAltered() throws Exception {
    var file = report(ARTIST);
    var text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("Paper Lighthouse", "Paper Lighthouze"));

    var answer = run("--verify", file.toString());

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.out()).contains(": ALTERED.");
  }

  @Test
  void aReportThatSaysOneThingTwiceIsRefused() throws Exception {
    var file = report(ARTIST);
    var text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\"artist\":", "\"artist\":\"Me\",\"artist\":"));

    assertThat(run("--verify", file.toString()).exit()).isEqualTo(2);
  }

  @Test
  void saysWhatChangedSinceTheReport() throws Exception {
    var file = report(ARTIST);
    var whole = (ObjectNode) JSON.readTree(file.toFile());
    var content = (ObjectNode) whole.get("trackrecordReport");
    var rows = (ArrayNode) content.get("rows");
    var gone = ((ObjectNode) rows.get(0)).deepCopy();
    gone.put("row", "no-longer-there").put("title", "A Lost Song");
    rows.remove(1);
    rows.add(gone);
    ((ObjectNode) content.get("index")).put("version", "20200101-000000");
    whole.put("sha256", sha256(content.toString()));
    JSON.writeValue(file.toFile(), whole);

    var answer = run("--verify", file.toString());

    assertThat(answer.exit()).isZero();
    assertThat(answer.out())
        .contains("of 2026-11-22. What changed:")
        .contains("rows that are new: 1")
        .contains("rows that are gone: 1")
        .contains("no-longer-there  A Lost Song");
  }

  @Test
  void saysWhichTableOfDocumentedUsesItIsFromAndUnderWhichLicence(PublishedCatalog sample)
      throws Exception {
    var version = sample.ask(catalog -> catalog.summary().uses().version().toString());
    var file = report(ARTIST);

    var registry = JSON.readTree(file.toFile()).at("/trackrecordReport/registry");

    assertThat(registry.path("version").asText()).isEqualTo(version);
    assertThat(registry.path("licence").asText()).isEqualTo("CC0-1.0");
    var pdf = folder.resolve("registry.pdf");
    assertThat(run("--artist", ARTIST, "--output", pdf.toString()).exit()).isZero();
    try (var document = Loader.loadPDF(pdf.toFile())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("table of documented uses, version of " + version + ", licence CC0-1.0.");
    }
  }

  @Test
  void aReportOfBeforeTheTableWasToldStillVerifies() throws Exception {
    var file = report(ARTIST);
    var whole = (ObjectNode) JSON.readTree(file.toFile());
    var content = (ObjectNode) whole.get("trackrecordReport");
    content.remove("registry");
    whole.put("sha256", sha256(content.toString()));
    JSON.writeValue(file.toFile(), whole);

    var answer = run("--verify", file.toString());

    assertThat(answer.exit()).isZero();
    assertThat(answer.out())
        .contains(": unaltered.")
        .contains("The present index is the same version and says the same.");
  }

  @Test
  void anArtistWhoIsNotListedGetsAReportThatSaysSo() throws Exception {
    var report = JSON.readTree(report("Nobody Whatsoever Qqq").toFile()).get("trackrecordReport");

    assertThat(report.at("/verdict/outcome").asText()).isEqualTo("not_listed");
    assertThat(report.get("rows")).isEmpty();
    assertThat(report.get("datasets")).hasSize(5);
    assertThat(report.at("/verdict/sentences").toString()).contains("is not the same as not used");
  }

  @Test
  void everyRowThatIsExportedStandsInTheReport(PublishedCatalog sample) throws Exception {
    var rows = JSON.readTree(report(ARTIST).toFile()).at("/trackrecordReport/rows");
    var exported = new ArrayList<String>();
    sample.ask(
        catalog -> {
          catalog.export(
              new Question.OfArtist(ARTIST),
              row -> exported.add(row.track().dataset() + " " + row.track().row()));
          return exported.size();
        });

    assertThat(rows)
        .extracting(row -> row.get("dataset").asText() + " " + row.get("row").asText())
        .containsExactlyElementsOf(exported);
    assertThat(exported).hasSizeGreaterThan(50);
  }

  @Test
  void aRowOnAPublishersListSaysSo() throws Exception {
    var rows = JSON.readTree(report(ARTIST).toFile()).at("/trackrecordReport/rows");

    assertThat(rows)
        .filteredOn(row -> row.get("dataset").asText().equals("free-music-archive"))
        .extracting(row -> row.get("onList").asBoolean())
        .contains(true, false);
    assertThat(rows)
        .filteredOn(row -> row.path("onList").asBoolean())
        .extracting(row -> row.get("evidence").asText())
        .containsOnly("listed_by_trainer");
  }

  @Test
  void theCatalogOfTheMomentGivesTheSameBytesForTheSameTime(PublishedCatalog sample) {
    assertThat(bytes(sample)).isEqualTo(bytes(sample));
  }

  private static byte[] bytes(PublishedCatalog sample) {
    return sample.ask(
        catalog -> {
          var maker = new ReportMaker(ARTIST, catalog, new Messages(Locale.ENGLISH));
          var out = new ByteArrayOutputStream();
          try {
            ReportJson.write(
                maker.report(Instant.parse("2026-11-28T00:00:00Z")), maker, out, _ -> {});
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return out.toByteArray();
        });
  }

  @Test
  void thePdfStatesTheChecksumOfTheJsonBesideIt() throws Exception {
    var file = folder.resolve("report.pdf");

    var answer = run("--artist", ARTIST, "--output", file.toString(), "--paper", "letter");

    assertThat(answer.exit()).as(answer.err()).isZero();
    var json = folder.resolve("report.json");
    var read = JSON.readTree(json.toFile());
    try (var document = Loader.loadPDF(file.toFile())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(ARTIST)
          .contains(read.get("sha256").asText())
          .contains(sha256(Files.readString(json)))
          .contains("./trackrecord report --verify report.json")
          .contains(read.at("/trackrecordReport/rows/81/row").asText());
    }
    assertThat(run("--verify", json.toString()).exit()).isZero();
  }

  @Test
  void aPdfIsNotTheFileToVerify() throws Exception {
    var file = folder.resolve("report.pdf");
    run("--artist", "Nobody Whatsoever Qqq", "--output", file.toString());

    refuses(file, "Give the JSON file");
  }

  @Test
  void everyPublisherGetsALetterThatNamesEveryRow() throws Exception {
    var answer = run("--artist", ARTIST, "--letters", folder.toString());

    assertThat(answer.exit()).as(answer.err()).isZero();
    var letter = folder.resolve("trackrecord-letter-the-quillon-sparrows-free-music-archive.txt");
    assertThat(answer.err().lines()).hasSize(5).contains("Saved " + letter + ".");
    assertThat(Files.readString(letter))
        .contains("I am The Quillon Sparrows", "17 tracks credited to this name")
        .doesNotContain("more row");
    assertThat(Files.readString(letter).lines().filter(line -> line.matches("- \\d+  .*")))
        .hasSize(17);
  }

  @Test
  void aFileThatIsNotThereIsOneLine() {
    refuses(folder.resolve("none.json"), "there is no such file or folder.");
  }

  @Test
  void anotherFileIsNoReport() throws Exception {
    refuses(Files.writeString(folder.resolve("a.json"), "{\"a\":1}"), "this is no report.");
    refuses(Files.writeString(folder.resolve("b.json"), "%PDF-1.7 …"), "this is no report.");
    refuses(Files.writeString(folder.resolve("c.json"), ""), "this is no report.");
    refuses(
        Files.writeString(folder.resolve("d.json"), "{\"trackrecordReport\":{},\"sha256\":\"\"}"),
        "this is no report.");
  }

  @Test
  void aReportThatEndsEarlyIsNoReport() throws Exception {
    var file = report(ARTIST);
    Files.writeString(file, Files.readString(file).substring(0, 5_000));

    refuses(file, "this is no report.");
  }

  @Test
  void aReportOfANewerFormatIsLeftToANewerProgram() throws Exception {
    var file = report(ARTIST);
    Files.writeString(file, Files.readString(file).replaceFirst("\"format\":2", "\"format\":3"));

    refuses(file, "written by a newer Trackrecord");
  }

  @Test
  void neitherHalfOfACommandIsEnough() {
    assertThat(run().exit()).isEqualTo(2);
    assertThat(run("--artist", "A").err()).startsWith("Give --artist NAME and --output FILE");
    assertThat(run("--artist", "A", "--output", folder.resolve("a.txt").toString()).exit())
        .isEqualTo(2);
  }

  private void refuses(Path file, String sentence) {
    var answer = run("--verify", file.toString());

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err()).startsWith(file.toString()).contains(sentence);
  }

  private Path report(String artist) {
    var file = folder.resolve("report.json");
    var answer = run("--artist", artist, "--output", file.toString());
    assertThat(answer.exit()).as(answer.err()).isZero();
    return file;
  }

  private static CommandRun run(String... arguments) {
    return CommandRun.of(ReportMain.commandLine(), arguments);
  }

  private static String sha256(String text) {
    return HexFormat.of().formatHex(Digests.sha256(text));
  }
}
