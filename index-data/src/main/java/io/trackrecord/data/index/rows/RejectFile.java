package io.trackrecord.data.index.rows;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.trackrecord.data.io.SpreadsheetCell;
import io.trackrecord.data.source.Reject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The rows of one part that could not be read: CSV with file, row, reason, detail and the row, so
/// that no spreadsheet runs what strangers wrote. A file is made only when there is one.
final class RejectFile implements Closeable {

  private final Path path;
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private CsvWriter writer;

  @SuppressWarnings("NullAway.Init") // opened with the first reject
  RejectFile(Path path) {
    this.path = path;
  }

  /// Makes one file, with a header, of those of the parts, in their order, which are removed.
  static void join(List<RejectFile> parts, Path path) throws IOException {
    if (parts.stream().noneMatch(part -> Files.exists(part.path))) {
      return;
    }
    try (var out = Files.newOutputStream(path)) {
      out.write("file,row,reason,detail,text\r\n".getBytes(StandardCharsets.UTF_8));
      for (var part : parts) {
        if (Files.exists(part.path)) {
          Files.copy(part.path, out);
          Files.delete(part.path);
        }
      }
    }
  }

  void add(Reject reject) throws IOException {
    if (writer == null) {
      writer = CsvWriter.builder().build(path);
    }
    writer.writeRecord(
        SpreadsheetCell.text(reject.file()),
        Long.toString(reject.row()),
        reject.reason().code(),
        SpreadsheetCell.text(reject.detail()),
        SpreadsheetCell.text(reject.text()));
    counts.merge(reject.reason().code(), 1L, Long::sum);
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
