package io.trackrecord.bot.catalogue;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.check.CheckedRow.Status;
import io.trackrecord.bot.check.read.Catalogue;
import io.trackrecord.bot.check.read.CatalogueRows;
import io.trackrecord.bot.check.read.CheckedColumns;
import io.trackrecord.bot.check.read.ReadingOptions;
import io.trackrecord.bot.check.read.SongCells;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A catalogue that was checked, read again: who sends it may have changed it.
final class CheckedFile implements AutoCloseable {

  private final Catalogue catalogue;
  private final CheckedColumns columns;

  private CheckedFile(Catalogue catalogue, CheckedColumns columns) {
    this.catalogue = catalogue;
    this.columns = columns;
  }

  /// Opens it.
  ///
  /// @throws UnfitCatalogueException where it is not what a check wrote
  static CheckedFile open(Path file, CatalogSource source)
      throws IOException, UnfitCatalogueException {
    var catalogue = Catalogue.open(file, ReadingOptions.NONE, source);
    var columns = catalogue.checked();
    if (columns.isPresent()) {
      return new CheckedFile(catalogue, columns.get());
    }
    catalogue.close();
    throw new UnfitCatalogueException("not a checked catalogue");
  }

  /// A row that is only possible.
  ///
  /// @param asked what the catalogue says of its song
  record Possible(int number, SongCells asked, ClaimedRow row) {}

  /// A row, and the cells that it was read from.
  record Entry(List<String> cells, ClaimedRow row) {}

  /// How many rows there are, blank ones included.
  long size() {
    return catalogue.size();
  }

  /// What a row says of its song.
  SongCells song(Entry entry) {
    return catalogue.song(entry.cells());
  }

  /// Whether a row has no more cells than the header, so that it can be told which is which.
  boolean fits(Entry entry) {
    return entry.cells().size() <= catalogue.width();
  }

  /// Reads the rows, from the first.
  Entries entries() throws IOException, UnfitCatalogueException {
    return new Entries(catalogue.rows());
  }

  /// The rows of the file, in order.
  final class Entries implements AutoCloseable {
    private final CatalogueRows rows;

    private Entries(CatalogueRows rows) {
      this.rows = rows;
    }

    /// The next row, or null behind the last.
    @Nullable Entry next() throws IOException, UnfitCatalogueException {
      var cells = rows.next();
      // A blank line, or what somebody typed below the table.
      while (cells != null && cells.size() < catalogue.width()) {
        cells = rows.next();
      }
      return cells == null ? null : new Entry(cells, row(cells));
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }

  /// What is in the file, and one of its possible rows.
  ///
  /// @param shown the possible row that was asked for, or null where there are not so many
  record Contents(Tally tally, @Nullable Possible shown) {}

  /// Reads the file, and copies it with a decision on one of its possible rows.
  ///
  /// @param decided the possible row, from 0, that is decided on; -1 for none
  /// @param shown the possible row that is wanted, from 0
  /// @param out takes the copy
  Contents read(
      int decided,
      @Nullable Decision decision,
      int shown,
      CatalogSummary summary,
      Wording wording,
      @Nullable Writer out)
      throws IOException, UnfitCatalogueException {
    var tally = Tally.of(summary, wording);
    var writer = out == null ? null : CsvWriter.builder().build(out);
    Possible wanted = null;
    var possible = 0;
    if (writer != null) {
      writer.writeRecord(whole(catalogue.header(), header()));
    }
    try (var entries = entries()) {
      for (var entry = entries.next(); entry != null; entry = entries.next()) {
        var row = entry.row();
        if (row.status() == Status.POSSIBLE) {
          if (possible == decided) {
            row = row.decided(Optional.ofNullable(decision));
          }
          if (possible == shown) {
            wanted = new Possible(possible, song(entry), row);
          }
          possible++;
        }
        tally.add(row.status(), row.datasets(), row.decision());
        if (writer != null) {
          var added = new ArrayList<>(row.added());
          added.add(row.decision().map(Decision::text).orElse(""));
          writer.writeRecord(whole(catalogue.own(entry.cells()), added));
        }
      }
    }
    if (writer != null) {
      writer.flush();
    }
    return new Contents(tally, wanted);
  }

  private static List<String> header() {
    var names = new ArrayList<>(CheckedColumns.NAMES);
    names.add(CheckedColumns.CONFIRMED);
    return names;
  }

  /// The columns that a check adds go to the end.
  private static List<String> whole(List<String> own, List<String> added) {
    var whole = new ArrayList<>(own);
    whole.addAll(added);
    return whole;
  }

  private ClaimedRow row(List<String> cells) throws UnfitCatalogueException {
    // A row with too many cells has those of the check at its end.
    var end = cells.size() - (catalogue.width() - columns.to());
    return ClaimedRow.of(cells.subList(end - (columns.to() - columns.from()), end));
  }

  @Override
  public void close() throws IOException {
    catalogue.close();
  }
}
