package io.trackrecord.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

  @TempDir Path folder;

  @Test
  void options_are_written_in_lower_case() {
    var exit =
        BenchMain.commandLine()
            .execute(
                "generate",
                "--rows=100",
                "--output=" + folder,
                "--seed=7",
                "--codec=zstd",
                "--list-child=item");

    assertThat(exit).isZero();
    assertThat(folder.resolve("laion-disco-12m/train-00004-of-00005.parquet")).exists();
    assertThat(folder.resolve("expected.json")).exists();
  }

  @Test
  void an_amount_must_be_given() {
    var err = new StringWriter();
    var exit =
        BenchMain.commandLine()
            .setErr(new PrintWriter(err))
            .execute("generate", "--output=" + folder);

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("--rows").contains("--sample");
  }
}
