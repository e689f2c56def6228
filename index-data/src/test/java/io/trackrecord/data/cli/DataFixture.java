package io.trackrecord.data.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.IndexVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/// A data folder, and commands that run in it.
abstract class DataFixture {

  @TempDir Path folder;

  /// Returns a file of `stable-audio-open` with two rows.
  static String list(String title) {
    return "id,title,author,license,url\n1," + title + ",A,CC0,\n2,Two,B,CC0,\n";
  }

  /// Builds and publishes a version with two tracks.
  void build(String title) throws IOException {
    var list = Files.writeString(folder.resolve("list.csv"), list(title));
    var answer = run("build", "--verify", "--dataset", "stable-audio-open=" + list);
    assertThat(answer.exit()).as(answer.err()).isZero();
    OpenIndex.open(versions().current().orElseThrow()).close();
  }

  IndexVersions versions() {
    return new IndexVersions(folder.resolve("data"));
  }

  DataRun run(String... arguments) {
    return runIn("data", arguments);
  }

  /// Runs a command in a data folder of this name.
  DataRun runIn(String dataDir, String... arguments) {
    return DataRun.in(folder.resolve(dataDir), arguments);
  }
}
