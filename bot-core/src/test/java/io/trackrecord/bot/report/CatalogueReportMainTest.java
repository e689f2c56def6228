package io.trackrecord.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.catalogue.FiveSongs;
import io.trackrecord.bot.check.CheckMain;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.data.io.Digests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The command line of the report on a checked catalogue, on the sample.
@ExtendWith(SampleCatalog.class)
class CatalogueReportMainTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path checked = Path.of("");

  @BeforeEach
  void check(PublishedCatalog sample) throws Exception {
    assertThat(sample).as("the sample that is asked").isNotNull();
    var songs = Files.write(folder.resolve("songs.csv"), FiveSongs.bytes());
    checked = folder.resolve("checked.csv");
    var answer =
        CommandRun.of(
            new CommandLine(new CheckMain()), songs.toString(), "--output", checked.toString());
    assertThat(answer.exit()).as(answer.err()).isZero();
  }

  private Path report() {
    var answer =
        report("--catalogue", checked.toString(), "--output", folder.resolve("r.pdf").toString());
    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.err()).contains("5 rows. Checksum");
    return folder.resolve("r.json");
  }

  @Test
  void whatCheckWroteBecomesAReportThatVerifies() {
    var answer = report("--verify", report().toString());

    assertThat(answer.exit()).isZero();
    assertThat(answer.out())
        .contains(": unaltered.")
        .contains("Report on checked.csv")
        .contains("The present index is the same version and says the same.");
    assertThat(folder.resolve("r.pdf")).isNotEmptyFile();
  }

  @Test
  void aReportWithAnotherLetterIsAltered() throws Exception {
    var file = report();
    Files.writeString(file, Files.readString(file).replaceFirst("Zzyqxv", "Zzyqxw"));

    var answer = report("--verify", file.toString());

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.out()).contains(": ALTERED.");
  }

  @Test
  void saysWhichRowsAreListedInAnotherWayNow() throws Exception {
    var file = report();
    var whole = (ObjectNode) JSON.readTree(file.toFile());
    var content = (ObjectNode) whole.get("trackrecordReport");
    ((ObjectNode) content.at("/rows/0")).put("status", "not_found").putArray("rows");
    ((ObjectNode) content.at("/evidence/0")).put("tracks", 99);
    ((ObjectNode) content.get("index")).put("version", "20200101-000000");
    whole.put("sha256", HexFormat.of().formatHex(Digests.sha256(content.toString())));
    JSON.writeValue(file.toFile(), whole);

    var answer = report("--verify", file.toString());

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.out())
        .contains("of 2026-11-22. What changed:")
        .contains("99 rows then")
        .contains("rows that are listed in another way: 1")
        .contains("row 1 The Quillon Sparrows - Paper Lighthouse: not_found then (0 rows)");
  }

  @Test
  void anEditedFileAndOneThatNoCheckWroteAreRefusedInALine() throws Exception {
    var csv = Files.readString(checked);
    for (var other :
        List.of(
            "title,artist\na,b\n",
            csv.replaceFirst("not_found", "exact_name"),
            csv.replaceFirst("free-music-archive:", "free-music-archive:7"))) {
      var edited = Files.writeString(folder.resolve("edited.csv"), other);
      var answer =
          report("--catalogue", edited.toString(), "--output", folder.resolve("x.pdf").toString());

      assertThat(answer.exit()).isEqualTo(2);
      assertThat(answer.err().lines()).hasSize(1);
      assertThat(answer.err()).containsAnyOf("not a file that a check wrote", "Row ");
      assertThat(folder.resolve("x.pdf")).doesNotExist();
      assertThat(folder.resolve("x.json")).doesNotExist();
    }
  }

  @Test
  void aCatalogueIsReportedOnAloneAndWithAFileToWriteTo() {
    assertThat(report("--catalogue", checked.toString()).exit()).isEqualTo(2);
    assertThat(
            report(
                    "--catalogue",
                    checked.toString(),
                    "--artist",
                    "A",
                    "--output",
                    folder.resolve("x.pdf").toString())
                .err())
        .startsWith("Give --artist NAME");
    assertThat(
            report(
                    "--catalogue",
                    folder.resolve("none.csv").toString(),
                    "--output",
                    folder.resolve("x.pdf").toString())
                .err())
        .contains("there is no such file");
  }

  private static CommandRun report(String... arguments) {
    return CommandRun.of(ReportMain.commandLine(), arguments);
  }
}
