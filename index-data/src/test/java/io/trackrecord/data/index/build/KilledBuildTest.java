package io.trackrecord.data.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.cli.DataMain;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.StoredTracks;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.index.version.VersionCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills real builds, in processes of their own, at random moments. `-Dkills=N` for more of them.
class KilledBuildTest {

  private static final int ROWS = 4_000;

  @TempDir Path folder;

  @Test
  void a_build_that_is_killed_leaves_the_published_version_and_the_next_build_clears_up()
      throws Exception {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var list = list();
    var started = System.nanoTime();
    assertThat(finish(start(list))).isZero();
    var whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    for (var i = 0; i < Integer.getInteger("kills", 5); i++) {
      var build = start(list);
      // From the start of the process to behind its end, so that every step is hit by and by.
      var killed = !build.waitFor((long) (whole * random.nextDouble()), TimeUnit.MILLISECONDS);
      build.destroyForcibly().waitFor();
      System.out.println("killed: " + killed + ", left: " + unfinished());

      assertAnswers();
    }

    var after = start(list);
    var error = new String(after.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(after.waitFor()).as(error).isZero();
    assertThat(unfinished()).isEmpty();
    assertAnswers();
  }

  @Test
  void a_build_in_another_process_is_refused_even_after_one_in_this_process_was() throws Exception {
    var versions = new IndexVersions(folder.resolve("data"));
    try (var build = versions.startBuild(java.time.Instant.now())) {
      assertThat(build.working()).exists();
      try {
        versions.startBuild(java.time.Instant.now()).close();
      } catch (IndexVersions.BusyException _) {
        // Refused, and this must not have given the lock away.
      }
      var other = start(list());
      var error = new String(other.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(other.waitFor()).isEqualTo(2);
      assertThat(error)
          .contains("Another build is at work in " + folder.resolve("data"))
          .contains("Wait until it has ended.");
    }
  }

  private void assertAnswers() throws IOException {
    var current = new IndexVersions(folder.resolve("data")).current().orElseThrow();
    VersionCheck.check(current);
    try (var index = OpenIndex.open(current)) {
      assertThat(index.tracks().numDocs()).isEqualTo(ROWS);
      assertThat(index.names().numDocs()).isPositive();
      for (var leaf : index.tracks().leaves()) {
        var last = new StoredTracks(leaf.reader()).track(leaf.reader().maxDoc() - 1);
        assertThat(last.dataset()).isEqualTo("stable-audio-open");
      }
    }
  }

  private List<String> unfinished() throws IOException {
    try (Stream<Path> versions = Files.list(folder.resolve("data/versions"))) {
      return versions
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(".building-"))
          .toList();
    }
  }

  private Path list() throws IOException {
    var text = new StringBuilder("id,title,author,license,url\n");
    for (var i = 0; i < ROWS; i++) {
      text.append(i)
          .append(",Title ")
          .append(i)
          .append(",Author ")
          .append(i % 97)
          .append(",CC0,\n");
      if (i % 3 == 0) {
        text.append(i).append(",Title again,Author,CC0,\n");
      }
    }
    return Files.writeString(folder.resolve("list.csv"), text);
  }

  private Process start(Path list) throws IOException {
    var java = ProcessHandle.current().info().command().orElseThrow();
    return new ProcessBuilder(
            java,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            DataMain.class.getName(),
            "--data-dir",
            folder.resolve("data").toString(),
            "build",
            "--dataset",
            "stable-audio-open=" + list)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int finish(Process process) throws Exception {
    var error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    var exit = process.waitFor();
    assertThat(exit).as(error).isZero();
    return exit;
  }
}
