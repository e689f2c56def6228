package io.trackrecord.bot.check;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogUnavailableException;
import io.trackrecord.bot.check.read.Catalogue;
import io.trackrecord.bot.check.read.CatalogueRows;
import io.trackrecord.bot.check.read.CheckedColumns;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/// Checks a catalogue row by row: one row in, one row out, in order, whatever its length.
public final class CatalogueCheck {

  private final SongChecks checks;

  /// @param pool the threads that look rows up; not closed here
  public CatalogueCheck(CatalogSource source, ExecutorService pool) {
    this.checks = new SongChecks(source, pool);
  }

  /// What is told of each row, in order.
  public interface Progress {

    /// A row is checked and written.
    ///
    /// @return whether to go on; otherwise the rest is left out
    boolean wrote(CheckedRow row);
  }

  /// How many rows took too long, and so are `unreadable`.
  public long tooSlow() {
    return checks.tooSlow();
  }

  /// Checks the catalogue. What was checked is written whole, also where the progress ends it.
  ///
  /// @param further names of columns that stay empty, behind those that the check adds
  /// @throws CatalogUnavailableException where the index cannot be asked
  public void run(Catalogue catalogue, Writer out, List<String> further, Progress progress)
      throws IOException, UnfitCatalogueException, InterruptedException {
    try (var rows = catalogue.rows()) {
      var writer = CsvWriter.builder().build(out);
      var first = new ArrayList<>(catalogue.header());
      first.addAll(CheckedColumns.NAMES);
      first.addAll(further);
      writer.writeRecord(first);
      checks.run(
          () -> next(rows, catalogue),
          cells ->
              cells.size() > catalogue.width()
                  ? Optional.empty()
                  : Optional.of(catalogue.song(cells)),
          (cells, checked) -> {
            write(writer, cells, checked, catalogue, further.size());
            return progress.wrote(checked);
          });
      writer.flush();
    }
  }

  private static @Nullable List<String> next(CatalogueRows rows, Catalogue catalogue)
      throws IOException, UnfitCatalogueException {
    var cells = rows.next();
    while (cells != null && !isRow(cells, catalogue)) {
      cells = rows.next();
    }
    return cells == null ? null : fitted(cells, catalogue.width());
  }

  private static boolean isRow(List<String> cells, Catalogue catalogue) {
    return catalogue.width() == 1 || cells.size() > 1 || !cells.getFirst().isEmpty();
  }

  /// The row without the blank cells that spreadsheets write behind the last column.
  private static List<String> fitted(List<String> cells, int columns) {
    return cells.size() > columns && cells.stream().skip(columns).allMatch(String::isBlank)
        ? cells.subList(0, columns)
        : cells;
  }

  private static void write(
      CsvWriter writer, List<String> row, CheckedRow checked, Catalogue catalogue, int further) {
    var cells = new ArrayList<>(catalogue.own(row));
    while (cells.size() < catalogue.header().size()) {
      cells.add("");
    }
    cells.addAll(checked.cells());
    for (var i = 0; i < further; i++) {
      cells.add("");
    }
    writer.writeRecord(cells);
  }
}
