package io.trackrecord.data.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.trackrecord.data.cli.DataMain;
import io.trackrecord.data.index.version.IndexVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How an index is read on a machine that cannot hold it in memory.
class SmallMemoryTest {

  /// A mapped file of an index, and the flags of its mapping.
  private static final Pattern MAPPING =
      Pattern.compile("(?m)^\\S+ r\\S+ .*/versions/(\\S+)$(?s:.*?)^VmFlags: (.*)$");

  @TempDir Path folder;

  @Test
  void isReadPageByPageWhereItIsLargerThanTheMemory() throws Exception {
    assumeThat(Path.of("/proc/self/smaps")).as("Linux tells how files are mapped").exists();
    var version = build();

    try (var large = OpenIndex.open(version, Long.MAX_VALUE)) {
      assertThat(large.tracks().numDocs()).isPositive();
      assertThat(flags()).isNotEmpty().noneMatch(flags -> flags.contains("rr"));
    }
    try (var small = OpenIndex.open(version, 1)) {
      assertThat(small.tracks().numDocs()).isPositive();
      assertThat(flags()).isNotEmpty().anyMatch(flags -> flags.contains("rr"));
    }
  }

  private static List<String> flags() throws IOException {
    return MAPPING
        .matcher(Files.readString(Path.of("/proc/self/smaps")))
        .results()
        .map(found -> found.group(2))
        .toList();
  }

  private Path build() throws IOException {
    var rows = new StringBuilder("id,title,author,license,url\n");
    for (var i = 0; i < 2_000; i++) {
      rows.append(i).append(",Song ").append(i).append(",Choir ").append(i % 90).append(",CC0,\n");
    }
    var list = Files.writeString(folder.resolve("list.csv"), rows);
    var data = folder.resolve("data");
    assertThat(
            DataMain.commandLine()
                .execute(
                    "--data-dir",
                    data.toString(),
                    "build",
                    "--dataset",
                    "stable-audio-open=" + list))
        .isZero();
    return new IndexVersions(data).current().orElseThrow();
  }
}
