package io.trackrecord.bot.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.check.read.Xlsx;
import io.trackrecord.bot.published.PublishedCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The command line of the catalogue check.
@ExtendWith(SampleCatalog.class)
class CheckMainTest {

  private static final String CATALOGUE = "title,artist\nPaper Lighthouse,The Quillon Sparrows\n";

  @TempDir Path folder;

  @BeforeEach
  void build(PublishedCatalog sample) {
    assertThat(sample).as("the sample that is asked").isNotNull();
  }

  private record Answer(int exit, String err) {}

  @Test
  void theOutputOfALinkGoesWhereItLeads() throws Exception {
    var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("out.csv"));

    assertThat(check(CATALOGUE, link).exit()).isZero();
    assertThat(check(CATALOGUE, link).exit()).isZero();

    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(folder.resolve("out.csv"))).contains("exact_name");
    assertHoldsOnly("catalogue.csv", "link", "out.csv");
  }

  @Test
  void theOutputMayBeAPipe() throws Exception {
    var pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor())
        .isZero();
    var read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readString(pipe);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });

    assertThat(check(CATALOGUE, pipe).exit()).isZero();

    assertThat(read.get()).contains("exact_name");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  void aFolderIsNoPlaceForTheOutput() throws Exception {
    var answer = check(CATALOGUE, folder);

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err().strip()).isEqualTo(folder + ": this is a folder; name a file.");
    assertHoldsOnly("catalogue.csv");
  }

  @Test
  void aCatalogueThatIsRefusedLeavesTheOutputOfBefore() throws Exception {
    var out = Files.writeString(folder.resolve("out.csv"), "before");

    assertThat(check("song,by\nx,y\n", out).exit()).isEqualTo(2);

    assertThat(out).hasContent("before");
    assertHoldsOnly("catalogue.csv", "out.csv");
  }

  @Test
  void aCatalogueWithAnUnclosedQuoteIsRefusedAndLeavesNothing() throws Exception {
    var out = folder.resolve("out.csv");

    var answer = check(CATALOGUE + "Two,\"B\nThree,C\n", out);

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).startsWith("Line 3 of the catalogue opens a quote");
    assertThat(answer.err().lines()).hasSize(1);
    assertHoldsOnly("catalogue.csv");
  }

  @Test
  void aWorkbookIsCheckedAsATableIs() throws Exception {
    var file =
        new Xlsx()
            .sheet("About", "visible", List.of("My catalogue"))
            .sheet(
                "Songs",
                "visible",
                List.of("Track Title", "Performer", "Year"),
                List.of("Paper Lighthouse", "The Quillon Sparrows", "2011"))
            .write(folder.resolve("catalogue.xlsx"));
    var out = folder.resolve("out.csv");

    var answer = check(file, out);

    assertThat(answer.err())
        .startsWith(
            "Read from the sheet \"Songs\": artist from \"Performer\"; title from \"Track Title\".");
    assertThat(out)
        .content()
        .startsWith("Track Title,Performer,Year,status,")
        .contains("Paper Lighthouse,The Quillon Sparrows,2011,exact_name,1.000,");
    assertHoldsOnly("catalogue.xlsx", "out.csv");
  }

  @Test
  void aHostileWorkbookLeavesNothing() throws Exception {
    var file =
        new Xlsx()
            .sheetOf("S", "visible", "<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>")
            .write(folder.resolve("catalogue.xlsx"));

    var answer = check(file, folder.resolve("out.csv"));

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err().lines()).hasSize(1);
    assertHoldsOnly("catalogue.xlsx");
  }

  private Answer check(String catalogue, Path output) throws IOException {
    return check(Files.writeString(folder.resolve("catalogue.csv"), catalogue), output);
  }

  private Answer check(Path file, Path output) throws IOException {
    var err = new StringWriter();
    var exit =
        new CommandLine(new CheckMain())
            .setErr(new PrintWriter(err, true))
            .execute(
                "--data-dir",
                SampleCatalog.published().toString(),
                file.toString(),
                "--output",
                output.toString());
    return new Answer(exit, err.toString());
  }

  private void assertHoldsOnly(String... names) throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files.map(each -> each.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
  }
}
