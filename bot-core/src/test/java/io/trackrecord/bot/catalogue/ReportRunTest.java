package io.trackrecord.bot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.request.Request;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The report that somebody asks for under the result of a check.
class ReportRunTest extends ChatCatalogues {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CheckedCatalogue report(String csv) throws Exception {
    var job = catalogues().begin("alice", "checked-songs.csv").orElseThrow();
    job.startReport(new ByteArrayInputStream(bytes(csv)));
    assertThat(job.await(LONG)).isTrue();
    return job.checked();
  }

  /// The checked file in which a person has said yes to the first possible row, no to the second.
  private String settled() throws Exception {
    try (var checked = check("songs.csv", FiveSongs.bytes())) {
      var yes = new Request(Catalogues.SETTLE, Map.of(Catalogues.ANSWER, "yes"), 2);
      var no = new Request(Catalogues.SETTLE, Map.of(Catalogues.ANSWER, "no"), 3);
      try (var one = catalogues().settle(yes, "songs.csv", checked.csv().orElseThrow());
          var two = catalogues().settle(no, "songs.csv", one.csv().orElseThrow())) {
        return Files.readString(two.csv().orElseThrow());
      }
    }
  }

  private static JsonNode json(CheckedCatalogue made) throws Exception {
    return JSON.readTree(made.reports().getLast().file().toFile());
  }

  @Test
  void theButtonUnderAResultAsksForAReport() throws Exception {
    try (var checked = check("songs.csv", FiveSongs.bytes())) {
      var asked = pressed(checked.reply("F7"), "Report");

      assertThat(Catalogues.isReport(asked)).isTrue();
      assertThat(asked.value(Catalogues.FILE)).contains("F7");
    }
  }

  @Test
  void aReportSaysWhatWasCheckedAndWhatAPersonConfirmed() throws Exception {
    try (var made = report(settled())) {
      assertThat(heading(made.reply()))
          .isEqualTo("Report on checked-songs.csv: 3 of 5 rows listed (60%)");
      assertThat(made.reports())
          .extracting(CatalogueReports.Made::name)
          .containsExactly("report-songs.pdf", "report-songs.json");
      var report = json(made).path("trackrecordReport");
      var verdict = report.path("catalogue");
      assertThat(verdict.path("sentences").path(0).asText())
          .isEqualTo("3 of 5 rows are listed (60%), in 5 datasets.");
      assertThat(verdict.path("share").decimalValue()).isEqualByComparingTo("0.6");
      assertThat(verdict.path("statuses").path("possible").asInt()).isEqualTo(2);
      assertThat(report.path("rows"))
          .extracting(row -> row.path("status").asText() + " " + row.path("confirmed").asText())
          .containsExactly(
              "exact_name ", "not_found ", "possible yes", "possible no", "similar_name ");
      assertThat(report.path("rows").path(0).path("rows"))
          .anyMatch(row -> row.asText().startsWith("free-music-archive:"));
      assertThat(report.path("rows"))
          .extracting(row -> row.path("evidence").asText())
          .containsExactly("listed_by_trainer", "", "listed_by_trainer", "", "listed_by_trainer");
      assertThat(report.path("uses")).isNotEmpty();
      assertThat(report.path("datasets")).hasSize(5);
    }
  }

  /// The file is also copied into `target/report-pages`, to be looked at.
  @Test
  void thePdfSaysTheSame() throws Exception {
    try (var made = report(settled());
        var document = Loader.loadPDF(made.reports().getFirst().file().toFile())) {
      Files.copy(
          made.reports().getFirst().file(),
          Files.createDirectories(Path.of("target", "report-pages")).resolve("catalogue.pdf"),
          StandardCopyOption.REPLACE_EXISTING);
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Evidence report: checked-songs.csv");
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains("3 of 5 rows are listed (60%)")
          .contains("A person confirmed 1 as the same song and ruled out 1")
          .contains("3 rows that are listed", "1 row that is only possible", "Zzyqxv Wrrmpq")
          .contains("a person said: the same song", "a person said: another song")
          .contains(json(made).path("sha256").asText())
          .contains("./trackrecord report --verify report-songs.json");
    }
  }

  @Test
  void theSameFileGivesTheSameBytes() throws Exception {
    var csv = settled();
    try (var one = report(csv);
        var other = report(csv)) {
      for (var i = 0; i < 2; i++) {
        assertThat(one.reports().get(i).file())
            .hasSameBinaryContentAs(other.reports().get(i).file());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A row that is not found says that it is listed.
        "Qwxkj Vvbrt,two,not_found,0.000,,,,,,| Qwxkj Vvbrt,two,exact_name,1.000,A,B,free-music-archive,free-music-archive:1,,",
        // Another song stands in the place of the one that was looked up.
        "Paper Lighthouse,The Quillon Sparrows,one|Some Other Song,The Quillon Sparrows,one",
        // Another link.
        "https://|https://evil.example/",
        // Another dataset.
        ",free-music-archive:|,free-music-archive:9"
      })
  void aFileThatSaysSomethingElseThanTheIndexIsRefused(String change) throws Exception {
    var parts = change.split("\\|");
    var csv = settled();
    var edited = csv.replaceFirst(Pattern.quote(parts[0]), parts[1].strip());
    assertThat(edited).isNotEqualTo(csv);

    try (var made = report(edited)) {
      assertThat(made.reply().outcome()).isEqualTo(Outcome.USAGE);
      assertThat(text(made.reply()))
          .containsPattern("Row \\d of the checked file")
          .contains("does not say what the index says now", "check your catalogue again");
      assertThat(made.reports()).isEmpty();
    }
  }

  @Test
  void aFileThatNoCheckWroteIsRefusedInASentence() throws Exception {
    var csv = settled();
    for (var other :
        List.of(
            "title,artist\na,b\n",
            "",
            "%PDF-1.7 …",
            csv.replace("exact_name", "proven"),
            csv.replace("1.000", "1.0e9"))) {
      try (var made = report(other)) {
        assertThat(made.reply().outcome()).isEqualTo(Outcome.USAGE);
        assertThat(text(made.reply())).contains("not a file that a check wrote");
        assertThat(made.reports()).isEmpty();
      }
    }
  }

  @Test
  void aDecisionThatIsNeitherYesNorNoIsRefused() throws Exception {
    try (var made = report(settled().replace(",yes\r\n", ",certainly\r\n"))) {
      assertThat(text(made.reply()))
          .contains("Row 3 of the checked file says “certainly” under “confirmed”");
    }
  }

  @Test
  void aSpreadsheetMaySaveANumberInAnotherForm() throws Exception {
    try (var made = report(settled().replace(",1.000,", ",1,").replace(",0.000,", ",0,"))) {
      assertThat(made.reports()).hasSize(2);
    }
  }

  @Test
  void aReportShowsHowFarItIsAndCanBeCancelled() throws Exception {
    var csv = settled();
    held.hold();
    try (var job = catalogues().begin("alice", "checked-songs.csv").orElseThrow()) {
      job.startReport(new ByteArrayInputStream(bytes(csv)));
      assertThat(heading(job.progress())).isEqualTo("Making the report on checked-songs.csv");
      assertThat(catalogues().begin("alice", "other.csv")).isEmpty();

      catalogues().cancel("alice", pressed(job.progress(), "Cancel"));
      assertThat(job.await(LONG)).isTrue();

      assertThat(text(job.checked().reply())).contains("Cancelled.");
      assertThat(job.checked().reports()).isEmpty();
    }
  }

  @Test
  void wildTextsInTheUsersOwnColumnsStayTexts() throws Exception {
    var wild = new ArrayList<String>();
    wild.add("\u202Egnorw\u0000 <b>&amp;</b> ]]> *_~");
    wild.add("W".repeat(20_000));
    wild.add("=HYPERLINK(\"\"https://evil.example\"\")");
    var csv = new StringBuilder("title,artist,note\n");
    wild.forEach(each -> csv.append('"').append(each).append("\",Nobody Qqx,x\n"));
    String checkedCsv;
    try (var checked = check("songs.csv", bytes(csv.toString()))) {
      checkedCsv = Files.readString(checked.csv().orElseThrow());
    }

    try (var made = report(checkedCsv)) {
      assertThat(made.reports()).as(text(made.reply())).hasSize(2);
      assertThat(json(made).at("/trackrecordReport/rows/1/title").asText()).hasSize(20_000);
      try (var document = Loader.loadPDF(made.reports().getFirst().file().toFile())) {
        assertThat(new PDFTextStripper().getText(document).chars().filter(c -> c == 'W').count())
            .as("cut in the PDF")
            .isLessThan(1_000);
      }
    }
  }
}
