package io.trackrecord.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.source.file.ExpansionLimit;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.Track;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reading zip archives, and refusing damaged and hostile ones.
class ZipReadingTest {

  private static final String STABILITY = "stable-audio-open";
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int CHECKSUM_AT = 16;
  private static final int OFFSET_AT = 42;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {ZipEntry.STORED, ZipEntry.DEFLATED})
  void an_entry_with_another_checksum_than_the_directory_says_is_refused(int method)
      throws Exception {
    var zip = zip(method, List.of(rows("1", 20_000)));
    assertThat(Collected.of(STABILITY, zip).ids()).hasSize(20_000);
    var bytes = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
    var at = directory(bytes).getFirst() + CHECKSUM_AT;
    bytes.putInt(at, bytes.getInt(at) ^ 1);
    Files.write(zip, bytes.array());

    assertThatThrownBy(() -> Collected.of(STABILITY, zip))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "list.zip!0.csv is damaged or cut off (its checksum is not what the archive's directory"
                + " says). Get the file again.");
  }

  @Test
  void one_wrong_letter_in_a_stored_entry_is_noticed() throws Exception {
    var zip = zip(ZipEntry.STORED, List.of(rows("1", 10)));
    var bytes = Files.readAllBytes(zip);
    var at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Title 7");
    bytes[at + 6] = '8';
    Files.write(zip, bytes);

    assertThatThrownBy(() -> Collected.of(STABILITY, zip))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("its checksum is not");
  }

  @Test
  void what_follows_a_gzip_in_an_entry_is_checked_too() throws Exception {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(rows("1", 10));
    }
    packed.write("something behind it".getBytes(StandardCharsets.UTF_8));
    var zip = zip(ZipEntry.STORED, List.of(packed.toByteArray()));
    assertThat(Collected.of(STABILITY, zip).ids()).hasSize(10);
    var bytes = Files.readAllBytes(zip);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("behind")] = 'B';
    Files.write(zip, bytes);

    assertThatThrownBy(() -> Collected.of(STABILITY, zip))
        .hasMessageContaining("its checksum is not");
  }

  @Test
  void entries_that_share_their_bytes_are_refused() throws Exception {
    var zip = zip(ZipEntry.STORED, List.of(rows("1", 10), rows("1", 10), rows("1", 10)));
    var bytes = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
    for (var entry : directory(bytes)) {
      bytes.putInt(entry + OFFSET_AT, 0);
    }
    Files.write(zip, bytes.array());

    assertThatThrownBy(() -> Collected.of(STABILITY, zip))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("holds entries that overlap");
  }

  @Test
  void what_all_entries_unpack_to_is_bounded_together() throws Exception {
    var row = ("1," + "Same ".repeat(800) + ",A,CC0,\n").getBytes(StandardCharsets.UTF_8);
    var same = new ByteArrayOutputStream();
    same.write(rows("0", 1));
    while (same.size() < 40 << 20) {
      same.write(row);
    }
    var entry = same.toByteArray();
    var zip = zip(ZipEntry.DEFLATED, List.of(entry, entry, entry, entry));
    assertThat(Files.size(zip) * ExpansionLimit.MAX_RATIO).isLessThan(4L * entry.length);
    assertThat((long) entry.length).isLessThan(ExpansionLimit.ALWAYS_ALLOWED);

    assertThatThrownBy(
            () -> {
              for (var part : Collected.input(STABILITY, zip).parts()) {
                part.read(
                    new RowSink() {
                      @Override
                      public void track(String file, long number, Track track) {}

                      @Override
                      public void reject(Reject reject) {}
                    });
              }
            })
        .isInstanceOf(InputException.class)
        .hasMessageContaining("it unpacks to more than 300 times its size");
  }

  @Test
  void thousands_of_entries_are_read_and_the_archive_is_closed_behind_the_last() throws Exception {
    var entries = IntStream.range(0, 3_000).mapToObj(i -> rows(i + "-", 2)).toList();
    var zip = zip(ZipEntry.DEFLATED, entries);

    assertThat(Collected.of(STABILITY, zip).ids())
        .containsExactlyElementsOf(
            IntStream.range(0, 6_000).mapToObj(i -> i / 2 + "-" + i % 2).toList());

    assertThat(open(zip)).isZero();
    var input = Collected.input(STABILITY, zip);
    assertThat(open(zip)).isEqualTo(Files.exists(Path.of("/proc/self/fd")) ? 1 : 0);
    for (var twice = 0; twice < 2; twice++) {
      var again = new Collected();
      for (var part : input.parts()) {
        part.read(again);
      }
      assertThat(again.ids()).hasSize(6_000);
    }
    assertThat(open(zip)).isZero();
  }

  @Test
  void an_archive_without_a_fitting_file_is_closed() throws Exception {
    var zip = zip(ZipEntry.DEFLATED, List.of("hello".getBytes(StandardCharsets.UTF_8)));

    assertThatThrownBy(() -> Collected.of(STABILITY, zip)).isInstanceOf(InputException.class);

    assertThat(open(zip)).isZero();
  }

  /// How often this process has the file open.
  private static long open(Path file) throws IOException {
    var descriptors = Path.of("/proc/self/fd");
    if (!Files.exists(descriptors)) {
      return 0;
    }
    var count = 0L;
    try (var all = Files.newDirectoryStream(descriptors)) {
      for (var each : all) {
        if (Files.isSymbolicLink(each) && Files.readSymbolicLink(each).equals(file.toRealPath())) {
          count++;
        }
      }
    }
    return count;
  }

  /// Where the entries of the archive's directory start.
  private static List<Integer> directory(ByteBuffer bytes) {
    var found = new ArrayList<Integer>();
    for (var at = 0; at < bytes.limit() - 4; at++) {
      if (bytes.getInt(at) == DIRECTORY_ENTRY) {
        found.add(at);
      }
    }
    return found;
  }

  private Path zip(int method, List<byte[]> entries) throws IOException {
    var file = folder.resolve("list.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var i = 0; i < entries.size(); i++) {
        var entry = new ZipEntry(i + ".csv");
        entry.setMethod(method);
        entry.setSize(entries.get(i).length);
        var sum = new CRC32();
        sum.update(entries.get(i));
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(entries.get(i));
      }
    }
    return file;
  }

  private static byte[] rows(String prefix, int count) {
    var text = new StringBuilder("id,title,author,license,url\n");
    for (var i = 0; i < count; i++) {
      text.append(prefix).append(i).append(",Title ").append(i).append(",A,CC0,\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
