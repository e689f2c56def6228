package io.trackrecord.discord.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.export.ExportFullException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ExportedRowsTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final byte[] ROW = "a row\r\n".getBytes(StandardCharsets.UTF_8);

  @Test
  void whatFitsStaysPlain() throws IOException {
    var rows = new ExportedRows(2 * ROW.length, HOUR);
    rows.write(ROW);
    rows.write(ROW);
    assertThat(rows.isPacked()).isFalse();
    assertThat(rows.content()).asString().isEqualTo("a row\r\na row\r\n");
  }

  @Test
  void whatNoLongerFitsIsPackedWithoutALostRow() throws IOException {
    var rows = new ExportedRows(1_000, HOUR);
    for (var i = 0; i < 1_000; i++) {
      rows.write(ROW);
    }
    assertThat(rows.isPacked()).isTrue();
    assertThat(rows.content()).hasSizeLessThan(1_000);
    assertThat(unpacked(rows.content()))
        .isEqualTo("a row\r\n".repeat(1_000).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void noFileIsEverTooLargeAndNoneMissesARowThatWasTaken() throws IOException {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 40; round++) {
      var max = 200 + random.nextInt(round % 10 == 0 ? 500_000 : 20_000);
      // From letters that all are alike to bytes that do not pack at all.
      var letters = 1 << random.nextInt(9);
      var rows = new ExportedRows(max, HOUR);
      var taken = new ByteArrayOutputStream();
      var isFull = false;
      while (!isFull && taken.size() < 20L * max) {
        var row = new byte[1 + random.nextInt(600)];
        for (var i = 0; i < row.length; i++) {
          row[i] = (byte) random.nextInt(letters);
        }
        try {
          rows.write(row);
          taken.write(row);
        } catch (ExportFullException _) {
          isFull = true;
        }
      }
      var file = rows.content();
      assertThat(file.length).as("seed %s, round %s", seed, round).isLessThanOrEqualTo(max);
      assertThat(rows.isPacked() ? unpacked(file) : file)
          .as("seed %s, round %s", seed, round)
          .isEqualTo(taken.toByteArray());
      if (isFull) {
        // One more row may have been of 600 bytes.
        assertThat(file.length)
            .as("seed %s, round %s", seed, round)
            .isGreaterThan((int) (max * 0.99) - 800);
      }
    }
  }

  @Test
  void nothingIsTakenOnceTheTimeIsOver() {
    var rows = new ExportedRows(1_000, Duration.ZERO);
    assertThatThrownBy(() -> rows.write(ROW)).isInstanceOf(ExportFullException.class);
  }

  @Test
  void nothingIsTakenOnceNobodyWaitsForIt() throws IOException {
    var rows = new ExportedRows(1_000, HOUR);
    rows.write(ROW);
    rows.close();
    assertThatThrownBy(() -> rows.write(ROW)).isInstanceOf(ExportFullException.class);
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return gzip.readAllBytes();
    }
  }
}
