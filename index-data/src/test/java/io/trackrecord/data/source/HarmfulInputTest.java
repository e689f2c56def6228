package io.trackrecord.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.Track;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Input whose makers mean harm is refused, in bounded memory and time, with a sentence.
class HarmfulInputTest {

  private static final String LIST = "id,title,author,license,url\n1,One,A,CC0,\n";

  @TempDir Path folder;

  @Test
  void a_zip_with_an_entry_that_leads_out_of_it_is_not_read() throws Exception {
    for (var name : List.of("../list.csv", "/etc/list.csv", "a/../../list.csv", "C:/list.csv")) {
      var file = folder.resolve("list.zip");
      try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(LIST.getBytes(StandardCharsets.UTF_8));
      }

      assertThatThrownBy(() -> Collected.of("stable-audio-open", file))
          .as(name)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("holds an entry that leads out of it (" + name + ")");
    }
  }

  @Test
  void a_gzip_bomb_is_given_up_early() throws Exception {
    var file = folder.resolve("bomb.csv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(LIST.getBytes(StandardCharsets.UTF_8));
      fill(out, 200 << 20);
    }

    assertThatThrownBy(() -> readThrough(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("bomb.csv.gz")
        .hasMessageContaining("it unpacks to more than 300 times its size");
  }

  @Test
  void a_zip_bomb_is_given_up_early() throws Exception {
    var file = folder.resolve("bomb.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("list.csv"));
      zip.write(LIST.getBytes(StandardCharsets.UTF_8));
      fill(zip, 200 << 20);
    }

    assertThatThrownBy(() -> readThrough(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("it unpacks to more than 300 times its size");
  }

  @Test
  void a_zip_packed_by_a_method_that_is_not_supported_is_refused() throws Exception {
    for (var method : new int[] {ZipMethod.XZ.getCode(), ZipMethod.LZMA.getCode(), 4_711}) {
      var file = folder.resolve("list.zip");
      try (var zip = new ZipArchiveOutputStream(file)) {
        var entry = new ZipArchiveEntry("list.csv");
        entry.setMethod(method);
        entry.setSize(LIST.length());
        entry.setCompressedSize(LIST.length());
        entry.setCrc(0);
        zip.addRawArchiveEntry(
            entry, new ByteArrayInputStream(LIST.getBytes(StandardCharsets.UTF_8)));
      }

      assertThatThrownBy(() -> readThrough(file))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("list.csv is damaged or cut off")
          .hasMessageContaining("which is not supported: unpack it, or compress it with deflate");
    }
  }

  /// Reads a file and keeps nothing.
  private static void readThrough(Path file) throws IOException, InputException {
    for (var part : Collected.input("stable-audio-open", file).parts()) {
      part.read(
          new RowSink() {
            @Override
            public void track(String name, long row, Track track) {}

            @Override
            public void reject(Reject reject) {}
          });
    }
  }

  private static void fill(OutputStream out, int bytes) throws IOException {
    var row =
        ("2," + "Same ".repeat(400) + ",A,CC0,\n").repeat(100).getBytes(StandardCharsets.UTF_8);
    for (var written = 0; written < bytes; written += row.length) {
      out.write(row);
    }
  }

  @Test
  void a_line_of_two_gigabytes_is_one_rejected_row() throws Exception {
    var file = folder.resolve("a.jsonl");
    var end = "\n{\"song_id\": 2, \"title\": \"After\"}\n".getBytes(StandardCharsets.UTF_8);
    try (var out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      // Zeros that take no disk: the file has a hole.
      var first = "{\"song_id\": 1, \"title\": \"Before\"}\n{";
      out.write(ByteBuffer.wrap(first.getBytes(StandardCharsets.UTF_8)));
      out.write(ByteBuffer.wrap(end), 2L << 30);
    }

    var collected = Collected.of("sleeping-disco-9m", file);

    assertThat(collected.titles()).containsExactly("Before", "After");
    assertThat(collected.reasons()).containsExactly("too-long");
  }

  @Test
  void json_nested_a_hundred_thousand_deep_is_one_rejected_row() throws Exception {
    var deep = "{\"song_id\": 1, \"tags\": " + "[".repeat(100_000) + "\n";
    var file =
        Files.writeString(folder.resolve("a.jsonl"), deep + "{\"song_id\": 2, \"title\": \"x\"}\n");

    var collected = Collected.of("sleeping-disco-9m", file);

    assertThat(collected.reasons()).containsExactly("unreadable");
    assertThat(collected.titles()).containsExactly("x");
  }

  @Test
  void a_quoted_cell_without_an_end_is_refused_in_bounded_memory() throws Exception {
    var file = folder.resolve("list.csv");
    try (var out = Files.newOutputStream(file)) {
      out.write((LIST + "2,\"").getBytes(StandardCharsets.UTF_8));
      var cell = "never closed ".repeat(100_000).getBytes(StandardCharsets.UTF_8);
      for (var i = 0; i < 60; i++) {
        out.write(cell);
      }
    }

    assertThatThrownBy(() -> Collected.of("stable-audio-open", file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("list.csv");
  }

  @Test
  void a_parquet_footer_that_lies_is_refused() throws Exception {
    for (var length : new int[] {0, 1, 1 << 20, Integer.MAX_VALUE, -1}) {
      var bytes = ByteBuffer.allocate(400).order(java.nio.ByteOrder.LITTLE_ENDIAN);
      bytes.put("PAR1".getBytes(StandardCharsets.US_ASCII));
      bytes.putInt(392, length);
      bytes.position(396);
      bytes.put("PAR1".getBytes(StandardCharsets.US_ASCII));
      var file = folder.resolve("train.parquet");
      Files.write(file, bytes.array());

      assertThatThrownBy(() -> Collected.of("laion-disco-12m", file))
          .as("footer of %d bytes", length)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("train.parquet");
    }
  }

  @Test
  void links_are_followed_where_they_are_named_and_passed_over_in_archives_and_walks()
      throws Exception {
    var secret = Files.writeString(folder.resolve("secret.csv"), LIST);
    var walked = Files.createDirectory(folder.resolve("walked"));
    Files.writeString(walked.resolve("list.csv"), LIST.replace("One", "Own"));
    Files.createSymbolicLink(walked.resolve("link.csv"), secret);

    assertThat(Collected.of("stable-audio-open", walked).titles()).containsExactly("Own");
    assertThat(Collected.of("stable-audio-open", walked.resolve("*.csv")).titles())
        .containsExactly("Own");
    assertThat(Collected.of("stable-audio-open", walked.resolve("link.csv")).titles())
        .containsExactly("One");

    var file = folder.resolve("links.zip");
    try (var zip = new ZipArchiveOutputStream(file)) {
      var link = new ZipArchiveEntry("list.csv");
      link.setUnixMode(UnixStat.LINK_FLAG | 0777);
      zip.putArchiveEntry(link);
      zip.write(secret.toString().getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
    }
    assertThatThrownBy(() -> Collected.of("stable-audio-open", file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("There is no file in");
  }

  @Test
  void a_device_is_no_file() {
    assertThatThrownBy(() -> Collected.of("stable-audio-open", Path.of("/dev/zero")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is neither a file nor a folder");
  }
}
