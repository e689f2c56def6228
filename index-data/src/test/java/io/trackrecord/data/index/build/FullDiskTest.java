package io.trackrecord.data.index.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trackrecord.data.cli.DataMain;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.index.version.VersionCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Builds on a small file system that fills up at random moments. `-Dfull-disks=N` for more of
/// them. Where the machine lets nobody mount one, the test says so and is skipped.
class FullDiskTest {

  private static final int ROWS = 3_000;
  private static final int ROOM_KB = 64 << 10;

  @TempDir Path folder;

  @Test
  void a_disk_that_fills_up_costs_no_index_and_the_next_build_succeeds() throws Exception {
    var disk = Files.createDirectory(folder.resolve("disk"));
    var mounted = run("mount", "-t", "tmpfs", "-o", "size=" + ROOM_KB + "k", "tmpfs", disk + "");
    assumeTrue(mounted, "skipped: this machine lets the test mount no small file system");
    try {
      fillUp(disk);
    } finally {
      run("umount", disk.toString());
    }
  }

  private void fillUp(Path disk) throws Exception {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var data = disk.resolve("data");
    var list = list("first", ROWS / 10);
    assertThat(build(data, list)).isEmpty();
    var used = used(disk);
    var next = list("next", ROWS);
    var failures = 0;
    for (var i = 0; i < Integer.getInteger("full-disks", 5); i++) {
      var before = new IndexVersions(data).currentId().orElseThrow();
      var room = used + 8 + random.nextInt(1_500);
      assertThat(run("mount", "-o", "remount,size=" + room + "k", disk.toString())).isTrue();

      var error = build(data, next);

      assertThat(run("mount", "-o", "remount,size=" + ROOM_KB + "k", disk.toString())).isTrue();
      var current = new IndexVersions(data).currentId().orElseThrow();
      if (!error.isEmpty()) {
        failures++;
        assertThat(error).contains("The disk is full").contains("Make room");
        assertThat(current).isEqualTo(before);
      }
      VersionCheck.check(new IndexVersions(data).current().orElseThrow());
      new IndexVersions(data).prune(1, java.time.Instant.now());
      used = used(disk);
    }
    System.out.println("builds that found the disk full: " + failures);
    assertThat(failures).isPositive();
    assertThat(build(data, next)).isEmpty();
    VersionCheck.check(new IndexVersions(data).current().orElseThrow());
  }

  /// Builds and gives what was said where it failed.
  private static String build(Path data, Path list) {
    var err = new StringWriter();
    var exit =
        DataMain.commandLine()
            .setOut(new PrintWriter(new StringWriter(), true))
            .setErr(new PrintWriter(err, true))
            .execute(
                "--data-dir", data.toString(), "build", "--dataset", "stable-audio-open=" + list);
    return exit == 0 ? "" : err.toString();
  }

  private static int used(Path disk) throws IOException {
    var store = Files.getFileStore(disk);
    return (int) ((store.getTotalSpace() - store.getUsableSpace()) >> 10);
  }

  private static boolean run(String... command) throws Exception {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  private Path list(String name, int rows) throws IOException {
    var text = new StringBuilder("id,title,author,license,url\n");
    for (var i = 0; i < rows; i++) {
      text.append(i).append(",Title ").append(i * 31).append(",Author ").append(i % 97);
      text.append(",CC0,\n");
    }
    return Files.writeString(folder.resolve(name + ".csv"), text);
  }
}
