package io.trackrecord.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that others write to while they are read.
class ChangedFileTest {

  private static final String LIST = "id,title,author,license,url\n" + "1,One,A,CC0,\n".repeat(9);

  @TempDir Path folder;

  @FunctionalInterface
  interface Change {
    void to(Path file) throws IOException;
  }

  static Stream<Change> changes() {
    return Stream.of(
        file -> Files.writeString(file, "2,Two,A,CC0,\n", StandardOpenOption.APPEND),
        file -> Files.writeString(file, LIST.substring(0, LIST.length() - 30)),
        file -> Files.writeString(file, LIST + "2,\"never closed\n"),
        file -> {
          Files.writeString(file, LIST.replace("One", "Two"));
          Files.setLastModifiedTime(file, FileTime.fromMillis(4_711_000));
        },
        file -> {
          var other = Files.writeString(file.resolveSibling("other"), LIST);
          Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
          Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        },
        Files::delete);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_file_that_changes_while_it_is_read_is_refused(Change change) throws Exception {
    var file = Files.writeString(folder.resolve("list.csv"), LIST);

    assertChanged(Collected.input("stable-audio-open", file), file, change);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_file_that_changes_before_it_is_read_is_refused(Change change) throws Exception {
    var file = Files.writeString(folder.resolve("list.csv"), LIST);
    var input = Collected.input("stable-audio-open", file);
    change.to(file);
    if (!Files.exists(file)) {
      return;
    }

    assertThatThrownBy(() -> input.parts().getFirst().read(new Collected()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("was changed while it was read");
  }

  @Test
  void every_layout_is_watched() throws Exception {
    var json = Files.writeString(folder.resolve("a.jsonl"), "{\"song_id\": 1, \"title\": \"A\"}\n");
    var parquet =
        ParquetWriting.laion(
            folder.resolve("train.parquet"),
            CompressionCodecName.UNCOMPRESSED,
            "element",
            List.of(Map.of("song_id", "abcdefghijk", "title", "T")));
    Change later = file -> Files.setLastModifiedTime(file, FileTime.fromMillis(4_711_000));

    assertChanged(Collected.input("sleeping-disco-9m", json), json, later);
    assertChanged(Collected.input("laion-disco-12m", parquet), parquet, later);
  }

  @Test
  void a_file_at_rest_is_read() throws Exception {
    var file = Files.writeString(folder.resolve("list.csv"), LIST);

    assertThat(Collected.of("stable-audio-open", file).tracks()).hasSize(9);
  }

  private static void assertChanged(DatasetInput input, Path file, Change change) {
    assertThatThrownBy(
            () ->
                input
                    .parts()
                    .getFirst()
                    .read(
                        new RowSink() {
                          private boolean changed;

                          @Override
                          public void track(String name, long row, Track track) throws IOException {
                            if (!changed) {
                              changed = true;
                              change.to(file);
                            }
                          }

                          @Override
                          public void reject(Reject reject) {}
                        }))
        .isInstanceOf(InputException.class)
        .hasMessage(
            file.getFileName()
                + " was changed while it was read. Start again once nothing writes to it.");
  }
}
