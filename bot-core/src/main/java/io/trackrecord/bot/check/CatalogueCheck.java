package io.trackrecord.bot.check;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.data.io.SpreadsheetCell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.jspecify.annotations.Nullable;

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

  /// The catalogue cannot be checked; the message says what to do.
  static final class UnfitCatalogueException extends Exception {
    private static final long serialVersionUID = 1L;

    UnfitCatalogueException(String message) {
      super(message);
    }
  }

  /// Checks the catalogue.
  ///
  /// @param progress told how many rows are written
  void run(InputStream in, Writer out, LongConsumer progress)
      throws IOException, UnfitCatalogueException, InterruptedException {
    var text = new CatalogueText(in);
    try (var reader =
            CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
        var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var rows = reader.iterator();
      if (!rows.hasNext()) {
        throw new UnfitCatalogueException("The catalogue is empty: it needs a header row.");
      }
      var header = rows.next().getFields();
      var columns = Columns.of(header);
      var writer = CsvWriter.builder().build(out);
      var first = new ArrayList<>(header);
      first.addAll(ADDED);
      writer.writeRecord(first);
      var waiting = new ArrayDeque<Pending>();
      var written = 0L;
      while (rows.hasNext() || !waiting.isEmpty()) {
        if (rows.hasNext() && waiting.size() < AHEAD) {
          var cells = rows.next().getFields();
          if (cells.size() == 1 && cells.getFirst().isEmpty() && header.size() > 1) {
            continue;
          }
          waiting.add(new Pending(cells, submit(pool, columns, cells, header.size())));
          continue;
        }
        write(writer, waiting.remove(), header.size());
        progress.accept(++written);
      }
      writer.flush();
    } catch (CsvParseException e) {
      throw new UnfitCatalogueException(
          text.quoteMistake()
              .orElse("The catalogue cannot be read as CSV: " + e.getMessage() + "."));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CatalogueText.WrongCharsetException wrong) {
        throw new UnfitCatalogueException(
            "Line "
                + wrong.line()
                + " of the catalogue is not written in UTF-8. Save it as \"CSV UTF-8\" and start"
                + " again.");
      }
      throw e.getCause();
    }
  }

  private record Pending(List<String> cells, Future<CheckedRow> checked) {}

  private Future<CheckedRow> submit(
      ExecutorService pool, Columns columns, List<String> cells, int expected) {
    return pool.submit(
        () -> {
          if (cells.size() > expected) {
            return CheckedRow.UNREADABLE;
          }
          try {
            return source.ask(catalog -> new RowCheck(catalog).check(columns.asked(cells)));
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

  /// Where the columns that are read stand.
  private record Columns(int artist, int title, int album, int url) {

    static Columns of(List<String> header) throws UnfitCatalogueException {
      var names = header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
      var columns =
          new Columns(
              names.indexOf("artist"),
              names.indexOf("title"),
              names.indexOf("album"),
              names.indexOf("url"));
      if (columns.title < 0 && columns.url < 0) {
        throw new UnfitCatalogueException(
            "The catalogue's header has no column \"title\" (nor \"url\"). It has: "
                + String.join(", ", header)
                + ". Name the columns artist, title, album, url.");
      }
      return columns;
    }

    RowCheck.Asked asked(List<String> cells) {
      return new RowCheck.Asked(
          cell(cells, artist), cell(cells, title), cell(cells, album), cell(cells, url));
    }

    private static @Nullable String cell(List<String> cells, int place) {
      if (place < 0 || place >= cells.size() || cells.get(place).isBlank()) {
        return null;
      }
      return cells.get(place).strip();
    }
  }
}
