package io.trackrecord.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Parquet files that are compressed once more.
class PackedParquetTest {

  @TempDir Path folder;

  @Test
  void a_packed_file_is_read() throws Exception {
    assertThat(Collected.of("laion-disco-12m", packed()).titles()).containsExactly("Packed");
  }

  @Test
  void a_packed_file_leaves_nothing_however_its_reading_ends() throws Exception {
    var descriptors = Path.of("/proc/self/fd");
    assumeTrue(Files.exists(descriptors), "this system does not tell which files are open");
    var open = new ArrayList<String>();
    var part = Collected.input("laion-disco-12m", packed()).parts().getFirst();
    part.read(
        new RowSink() {
          @Override
          public void track(String file, long row, Track track) throws IOException {
            try (var all = Files.list(descriptors)) {
              for (var each : all.toList()) {
                open.add(target(each));
              }
            }
          }

          @Override
          public void reject(Reject reject) {}
        });

    // It has no name any more while it is read, so that a killed build leaves none behind.
    assertThat(open).filteredOn(each -> each.contains(".parquet")).hasSize(1);
    assertThat(open).anyMatch(each -> each.endsWith(".parquet (deleted)"));
  }

  private static String target(Path descriptor) throws IOException {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (NoSuchFileException _) {
      return "closed by now";
    }
  }

  private Path packed() throws IOException {
    var plain =
        ParquetWriting.laion(
            folder.resolve("train.parquet"),
            CompressionCodecName.UNCOMPRESSED,
            "element",
            List.of(Map.of("song_id", "abcdefghijk", "title", "Packed")));
    var packed = folder.resolve("train.parquet.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(plain, out);
    }
    return packed;
  }
}
