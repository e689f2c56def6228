package io.trackrecord.data.index;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.trackrecord.data.source.Reject;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/// The file of rows that could not be read: CSV with file, row, reason, detail and the row. It is
/// made only when there is one.
final class RejectFile implements Closeable {

  private final Path path;
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private CsvWriter writer;

  @SuppressWarnings("NullAway.Init") // opened with the first reject
  RejectFile(Path path) {
    this.path = path;
  }

  synchronized void add(Reject reject) throws IOException {
    if (writer == null) {
      writer = CsvWriter.builder().build(path);
      writer.writeRecord("file", "row", "reason", "detail", "text");
    }
    writer.writeRecord(
        reject.file(),
        Long.toString(reject.row()),
        reject.reason().code(),
        reject.detail(),
        reject.text());
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
