package io.trackrecord.bot.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.data.io.Digests;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.function.Consumer;

/// Writes a report as JSON: `{"trackrecordReport": {…}, "sha256": "…"}` on one line, in UTF-8. The
/// checksum is of the bytes of the inner object, which has no space between its tokens. So `jq -c
/// .trackrecordReport` gives what was summed, but for the line's end.
final class ReportJson {

  /// The name of the field that holds the report.
  static final String REPORT = "trackrecordReport";

  /// The name of the field that holds the checksum.
  static final String CHECKSUM = "sha256";

  /// The name of the field that holds the rows: the last of the report.
  static final String ROWS = "rows";

  /// Reads and writes reports. Refuses an object that says one thing twice.
  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ReportJson() {}

  /// What was written.
  ///
  /// @param checksum the checksum in the file, in lower-case hexadecimal
  /// @param fileChecksum the SHA-256 of the whole file
  /// @param rows how many rows
  record Written(String checksum, String fileChecksum, long rows) {}

  /// Writes the report with all its rows. The stream is flushed and stays open.
  ///
  /// @param seen handed each row as it is written
  static <R extends ListedRow> Written write(
      Report report, ReportSource<R> rows, OutputStream out, Consumer<? super R> seen)
      throws IOException {
    var file = Digests.of("SHA-256");
    var to = new DigestOutputStream(out, file);
    var digest = Digests.of("SHA-256");
    var count = new long[1];
    to.write(utf8("{\"" + REPORT + "\":"));
    try (var json = JSON.createGenerator(new DigestOutputStream(to, digest))) {
      json.writeStartObject();
      ObjectNode head = JSON.valueToTree(report);
      for (var field : head.properties()) {
        json.writeFieldName(field.getKey());
        json.writeTree(field.getValue());
      }
      json.writeArrayFieldStart(ROWS);
      rows.rows(
          row -> {
            write(json, row);
            seen.accept(row);
            count[0]++;
            return true;
          });
      json.writeEndArray();
      json.writeEndObject();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    var checksum = HexFormat.of().formatHex(digest.digest());
    to.write(utf8(",\"" + CHECKSUM + "\":\"" + checksum + "\"}\n"));
    to.flush();
    return new Written(checksum, HexFormat.of().formatHex(file.digest()), count[0]);
  }

  private static void write(JsonGenerator json, ListedRow row) {
    try {
      json.writePOJO(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
