package io.trackrecord.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.published.PublishedCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The command line of the console.
@ExtendWith(SampleCatalog.class)
class ConsoleMainTest {

  @TempDir Path folder;

  @BeforeEach
  void build(PublishedCatalog sample) {
    assertThat(sample).as("the sample that is asked").isNotNull();
  }

  private record Answer(int exit, String out, String err) {}

  @Test
  void whatWasFoundIsSavedWhereALinkLeads() throws Exception {
    var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("found.csv"));

    var answer = save("/artist The Quillon Sparrows", link);

    assertThat(answer.exit()).isZero();
    assertThat(answer.err()).contains(link.toString());
    assertThat(link).isSymbolicLink();
    assertThat(Files.readAllLines(folder.resolve("found.csv")))
        .first()
        .asString()
        .startsWith("dataset,row_id,");
  }

  @Test
  void aFolderIsNoPlaceForWhatWasFoundWhichIsSaidBeforeTheAnswer() throws IOException {
    var answer = save("/artist The Quillon Sparrows", folder);

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().strip()).isEqualTo(folder + ": this is a folder; name a file.");
  }

  @Test
  void aCommandThatIsNotUnderstoodLeavesTheFileOfBefore() throws Exception {
    var file = Files.writeString(folder.resolve("found.csv"), "before");

    assertThat(save("/artist", file).exit()).isEqualTo(2);

    assertThat(file).hasContent("before");
    assertThat(folder.toFile().list()).containsExactly("found.csv");
  }

  private static Answer save(String command, Path csv) throws IOException {
    var out = new StringWriter();
    var err = new StringWriter();
    var exit =
        ConsoleMain.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(
                "--data-dir",
                SampleCatalog.published().toString(),
                "--execute",
                command,
                "--csv",
                csv.toString());
    return new Answer(exit, out.toString(), err.toString());
  }
}
