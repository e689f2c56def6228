package io.trackrecord.bot.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Writes every row of a question as CSV (RFC 4180, UTF-8). A cell that a spreadsheet would run as
/// a formula gets an apostrophe in front, as OWASP advises against CSV injection.
final class CsvExport {

  private static final List<String> HEADER =
      List.of(
          "dataset",
          "row_id",
          "artists",
          "title",
          "album",
          "year",
          "links",
          "licence",
          "match_basis",
          "similarity",
          "index_version",
          "index_date");

  private final TrackCatalog catalog;
  private final OutputStream out;
  private final long mostBytes;
  private final StringWriter line = new StringWriter();
  private final CsvWriter csv = CsvWriter.builder().build(line);
  private long bytes;
  private long written;
  private long leftOut;

  CsvExport(TrackCatalog catalog, OutputStream out, long mostBytes) {
    this.catalog = catalog;
    this.out = out;
    this.mostBytes = mostBytes;
  }

  ExportReport write(Question question) throws IOException {
    try {
      put(HEADER);
      written = 0;
      catalog.export(question, this::row);
      out.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new ExportReport(written, leftOut);
  }

  private boolean row(TrackCatalog.FoundRow found) {
    if (leftOut > 0) {
      // What no longer fits is only counted, so that the reader knows how much is missing.
      leftOut++;
      return true;
    }
    var summary = catalog.summary();
    var track = found.track();
    var cells = new ArrayList<String>();
    cells.add(track.dataset());
    cells.add(track.row());
    cells.add(String.join("; ", track.artistNames()));
    cells.add(Objects.requireNonNullElse(track.title(), ""));
    cells.add(Objects.requireNonNullElse(track.album(), ""));
    cells.add(track.year() == null ? "" : track.year().toString());
    cells.add(String.join(" ", Addresses.of(summary, track)));
    cells.add(Objects.requireNonNullElse(track.licence(), ""));
    cells.add(found.basis().name());
    cells.add(String.format(Locale.ROOT, "%.3f", found.similarity()));
    cells.add(summary.sample() ? "sample data: invented" : summary.version());
    cells.add(summary.built().toString());
    try {
      put(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  private void put(List<String> cells) throws IOException {
    line.getBuffer().setLength(0);
    csv.writeRecord(cells.stream().map(SpreadsheetCell::harmless).toList());
    csv.flush();
    var encoded = line.toString().getBytes(StandardCharsets.UTF_8);
    if (bytes + encoded.length > mostBytes) {
      leftOut++;
      return;
    }
    out.write(encoded);
    bytes += encoded.length;
    written++;
  }
}
