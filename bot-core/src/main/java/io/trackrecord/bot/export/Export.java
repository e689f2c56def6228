package io.trackrecord.bot.export;

import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.request.ExportFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Writes every row of a question in UTF-8, each with one write. Holds one row at a time.
public final class Export {

  private final TrackCatalog catalog;
  private final OutputStream out;
  private final long mostBytes;
  private final RowFormat format;
  private long bytes;
  private boolean isFull;
  private boolean isEnded;
  private long written;
  private long leftOut;

  /// An export to `out`, which is not closed, of at most `mostBytes`.
  public Export(TrackCatalog catalog, OutputStream out, long mostBytes, ExportFormat format) {
    this.catalog = catalog;
    this.out = out;
    this.mostBytes = mostBytes;
    this.format =
        switch (format) {
          case CSV -> new CsvFormat();
          case JSONL -> new JsonLinesFormat();
        };
  }

  /// Writes every row that the question finds.
  public ExportReport write(Question question) throws IOException {
    try {
      var header = format.header();
      if (header.isPresent()) {
        put(header.get());
      }
      catalog.export(question, this::row);
      out.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new ExportReport(written, leftOut);
  }

  private boolean row(TrackCatalog.FoundRow found) {
    try {
      if (!isFull) {
        put(format.row(found, catalog.summary()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (isFull) {
      leftOut++;
    } else {
      written++;
    }
    // What is too much for the size that is allowed is still counted, so that the reader knows how
    // much is missing; a stream that is full asks for an end.
    return !isEnded;
  }

  private void put(String line) throws IOException {
    var encoded = line.getBytes(StandardCharsets.UTF_8);
    if (bytes + encoded.length > mostBytes) {
      isFull = true;
      return;
    }
    try {
      out.write(encoded);
      bytes += encoded.length;
    } catch (ExportFullException _) {
      isFull = true;
      isEnded = true;
    }
  }
}
