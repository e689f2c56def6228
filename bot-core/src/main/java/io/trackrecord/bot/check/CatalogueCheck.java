package io.trackrecord.bot.check;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.catalog.CatalogUnavailableException;
import io.trackrecord.bot.check.read.Catalogue;
import io.trackrecord.bot.check.read.CheckedColumns;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import io.trackrecord.data.io.SpreadsheetCell;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// Checks a catalogue row by row: one row in, one row out, in order, whatever its length. Rows are
/// checked on the threads of a pool, some hundred ahead of the one that is written, so memory does
/// not grow with the catalogue.
public final class CatalogueCheck {

  private static final int AHEAD = 256;

  private final CatalogSource source;
  private final ExecutorService pool;
  private final AtomicLong tooSlow = new AtomicLong();

  /// @param pool the threads that look rows up; not closed here
  public CatalogueCheck(CatalogSource source, ExecutorService pool) {
    this.source = source;
    this.pool = pool;
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
    return tooSlow.get();
  }

  /// Checks the catalogue. What was checked is written whole, also where the progress ends it.
  ///
  /// @param further names of columns that stay empty, behind those that the check adds
  /// @throws CatalogUnavailableException where the index cannot be asked
  public void run(Catalogue catalogue, Writer out, List<String> further, Progress progress)
      throws IOException, UnfitCatalogueException, InterruptedException {
    var waiting = new ArrayDeque<Pending>();
    try (var rows = catalogue.rows()) {
      var writer = CsvWriter.builder().build(out);
      var first = new ArrayList<>(catalogue.header());
      first.addAll(CheckedColumns.NAMES);
      first.addAll(further);
      writer.writeRecord(first);
      var cells = rows.next();
      var goesOn = true;
      while (goesOn && (cells != null || !waiting.isEmpty())) {
        if (cells != null && waiting.size() < AHEAD) {
          if (isRow(cells, catalogue)) {
            var row = fitted(cells, catalogue.width());
            waiting.add(new Pending(row, submit(catalogue, row)));
          }
          cells = rows.next();
          continue;
        }
        goesOn = progress.wrote(write(writer, waiting.remove(), catalogue, further.size()));
      }
      writer.flush();
    } finally {
      waiting.forEach(each -> each.checked().cancel(false));
    }
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

  private record Pending(List<String> cells, Future<CheckedRow> checked) {}

  private Future<CheckedRow> submit(Catalogue catalogue, List<String> cells) {
    return pool.submit(
        () -> {
          if (cells.size() > catalogue.width()) {
            return CheckedRow.UNREADABLE;
          }
          try {
            return source.ask(catalog -> new RowCheck(catalog).check(catalogue.song(cells)));
          } catch (CatalogTimeoutException _) {
            tooSlow.incrementAndGet();
            return CheckedRow.UNREADABLE;
          }
        });
  }

  private static CheckedRow write(
      CsvWriter writer, Pending pending, Catalogue catalogue, int further)
      throws IOException, InterruptedException {
    CheckedRow checked;
    try {
      checked = pending.checked().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CatalogUnavailableException unavailable) {
        throw unavailable;
      }
      throw new IOException("a row could not be checked: " + e.getCause(), e);
    }
    var cells = new ArrayList<>(catalogue.own(pending.cells()));
    while (cells.size() < catalogue.header().size()) {
      cells.add("");
    }
    cells.add(checked.status().text());
    cells.add(String.format(Locale.ROOT, "%.3f", Math.floor(checked.similarity() * 1_000) / 1_000));
    cells.add(SpreadsheetCell.text(checked.artist()));
    cells.add(SpreadsheetCell.text(checked.title()));
    cells.add(String.join(";", checked.datasets()));
    cells.add(
        checked.rows().stream().map(SpreadsheetCell::identifier).collect(Collectors.joining(";")));
    cells.add(String.join(";", checked.links()));
    for (var i = 0; i < further; i++) {
      cells.add("");
    }
    writer.writeRecord(cells);
    return checked;
  }
}
