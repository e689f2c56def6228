package io.trackrecord.data.index.rows;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.trackrecord.data.io.SpreadsheetCell;
import io.trackrecord.data.source.Reject;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// The rows of one part that could not be read: CSV with file, row, reason, detail and the row, so
/// that no spreadsheet runs what strangers wrote. A file is made only when there is one. It lists
/// no more than [#MAX_LISTED] rows, since a file of the wrong kind may have millions, and counts
/// all.
final class RejectFile implements Closeable {

  /// The most rows that are listed, of one part and of all parts of a dataset together.
  static final long MAX_LISTED = 10_000;

  private final Path path;
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private long listed;
  private CsvWriter writer;

  @SuppressWarnings("NullAway.Init") // opened with the first reject
  RejectFile(Path path) {
    this.path = path;
  }

  /// Makes one file, with a header, of those of the parts, in their order, which are removed. Its
  /// last line says how many rows are not listed.
  static void join(List<RejectFile> parts, Path path) throws IOException {
    if (parts.stream().noneMatch(part -> Files.exists(part.path))) {
      return;
    }
    try (var out = Files.newOutputStream(path)) {
      out.write("file,row,reason,detail,text\r\n".getBytes(StandardCharsets.UTF_8));
      var left = MAX_LISTED;
      var more = 0L;
      for (var part : parts) {
        var copied = Math.min(left, part.listed);
        if (copied > 0) {
          part.copy(copied, out);
        }
        left -= copied;
        more += part.all() - copied;
        Files.deleteIfExists(part.path);
      }
      if (more > 0) {
        out.write(
            String.format(
                    Locale.ROOT,
                    ",,more,\"%,d more rejected rows are not listed; report.json counts all\",\r\n",
                    more)
                .getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void copy(long rows, OutputStream out) throws IOException {
    if (rows == listed) {
      Files.copy(path, out);
      return;
    }
    var text = new StringWriter();
    try (var reader = CsvReader.builder().ofCsvRecord(path);
        var copy = CsvWriter.builder().build(text)) {
      reader.stream().limit(rows).forEach(row -> copy.writeRecord(row.getFields()));
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private long all() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  void add(Reject reject) throws IOException {
    counts.merge(reject.reason().code(), 1L, Long::sum);
    if (listed == MAX_LISTED) {
      return;
    }
    listed++;
    if (writer == null) {
      writer = CsvWriter.builder().build(path);
    }
    writer.writeRecord(
        SpreadsheetCell.text(reject.file()),
        Long.toString(reject.row()),
        reject.reason().code(),
        SpreadsheetCell.text(reject.detail()),
        SpreadsheetCell.text(reject.text()));
  }

  /// The rejects by reason.
  SortedMap<String, Long> counts() {
    return counts;
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
