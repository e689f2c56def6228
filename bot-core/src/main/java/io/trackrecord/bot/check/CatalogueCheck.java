package io.trackrecord.bot.check;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.catalog.CatalogUnavailableException;
import io.trackrecord.bot.check.read.Catalogue;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import io.trackrecord.data.io.SpreadsheetCell;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/// Checks a catalogue row by row: one row in, one row out, in order, whatever its length. Rows are
/// checked on all cores, some hundred ahead of the one that is written.
final class CatalogueCheck {

  private static final List<String> ADDED =
      List.of(
          "status", "similarity", "matched_artist", "matched_title", "datasets", "rows", "links");

  private static final int AHEAD = 256;

  private final CatalogSource source;
  private final AtomicLong tooSlow = new AtomicLong();
  private final Map<CheckedRow.Status, Long> counts = new EnumMap<>(CheckedRow.Status.class);

  CatalogueCheck(CatalogSource source) {
    this.source = source;
  }

  /// How many rows took too long, and so are `unreadable`.
  long tooSlow() {
    return tooSlow.get();
  }

  /// How many rows ended with each status.
  Map<CheckedRow.Status, Long> counts() {
    return counts;
  }

  /// Checks the catalogue.
  ///
  /// @param progress told how many rows are written
  void run(Catalogue catalogue, Writer out, LongConsumer progress)
      throws IOException, UnfitCatalogueException, InterruptedException {
    var columns = catalogue.header().size();
    try (var rows = catalogue.rows();
        var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var writer = CsvWriter.builder().build(out);
      var first = new ArrayList<>(catalogue.header());
      first.addAll(ADDED);
      writer.writeRecord(first);
      var waiting = new ArrayDeque<Pending>();
      var written = 0L;
      var cells = rows.next();
      while (cells != null || !waiting.isEmpty()) {
        if (cells != null && waiting.size() < AHEAD) {
          if (columns == 1 || cells.size() > 1 || !cells.getFirst().isEmpty()) {
            var row = fitted(cells, columns);
            waiting.add(new Pending(row, submit(pool, catalogue, row)));
          }
          cells = rows.next();
          continue;
        }
        write(writer, waiting.remove(), columns);
        progress.accept(++written);
      }
      writer.flush();
    }
  }

  /// The row without the blank cells that spreadsheets write behind the last column.
  private static List<String> fitted(List<String> cells, int columns) {
    return cells.size() > columns && cells.stream().skip(columns).allMatch(String::isBlank)
        ? cells.subList(0, columns)
        : cells;
  }

  private record Pending(List<String> cells, Future<CheckedRow> checked) {}

  private Future<CheckedRow> submit(ExecutorService pool, Catalogue catalogue, List<String> cells) {
    return pool.submit(
        () -> {
          if (cells.size() > catalogue.header().size()) {
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

  private void write(CsvWriter writer, Pending pending, int columns)
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
    counts.merge(checked.status(), 1L, Long::sum);
    var cells = new ArrayList<>(pending.cells());
    while (cells.size() < columns) {
      cells.add("");
    }
    cells.add(RowCheck.text(checked.status()));
    cells.add(String.format(Locale.ROOT, "%.3f", Math.floor(checked.similarity() * 1_000) / 1_000));
    cells.add(SpreadsheetCell.text(checked.artist()));
    cells.add(SpreadsheetCell.text(checked.title()));
    cells.add(String.join(";", checked.datasets()));
    cells.add(
        checked.rows().stream().map(SpreadsheetCell::identifier).collect(Collectors.joining(";")));
    cells.add(String.join(";", checked.links()));
    writer.writeRecord(cells);
  }
}
