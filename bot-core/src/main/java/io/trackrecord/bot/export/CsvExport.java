package io.trackrecord.bot.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.trackrecord.bot.answer.Addresses;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.data.io.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes every row of a question as CSV (RFC 4180, UTF-8), each with one write. Names that a
/// spreadsheet would run as a formula get an apostrophe in front; ids stay as they are.
public final class CsvExport {

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
  private boolean isFull;
  private boolean isEnded;
  private long written;
  private long leftOut;

  /// An export to `out`, which is not closed, of at most `mostBytes`.
  public CsvExport(TrackCatalog catalog, OutputStream out, long mostBytes) {
    this.catalog = catalog;
    this.out = out;
    this.mostBytes = mostBytes;
  }

  /// Writes every row that the question finds.
  public ExportReport write(Question question) throws IOException {
    try {
      put(HEADER);
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
        put(cells(found));
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

  private List<String> cells(TrackCatalog.FoundRow found) {
    var summary = catalog.summary();
    var track = found.track();
    var cells = new ArrayList<String>();
    cells.add(track.dataset());
    cells.add(SpreadsheetCell.identifier(track.row()));
    cells.add(SpreadsheetCell.text(String.join("; ", track.artistNames())));
    cells.add(text(track.title()));
    cells.add(text(track.album()));
    cells.add(track.year() == null ? "" : track.year().toString());
    cells.add(String.join(" ", Addresses.of(summary, track)));
    cells.add(text(track.licence()));
    cells.add(found.basis().name());
    cells.add(String.format(Locale.ROOT, "%.3f", found.similarity()));
    cells.add(summary.sample() ? "sample data: invented" : summary.version());
    cells.add(summary.built().toString());
    return cells;
  }

  private static String text(@Nullable String cell) {
    return SpreadsheetCell.text(Objects.requireNonNullElse(cell, ""));
  }

  private void put(List<String> cells) throws IOException {
    line.getBuffer().setLength(0);
    csv.writeRecord(cells);
    csv.flush();
    var encoded = line.toString().getBytes(StandardCharsets.UTF_8);
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
