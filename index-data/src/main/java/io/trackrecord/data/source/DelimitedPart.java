package io.trackrecord.data.source;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Layout;
import io.trackrecord.data.source.file.DamagedFileException;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.source.file.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file of text with a separator, read with FastCSV. Bytes that are no UTF-8 become U+FFFD: the
/// row is kept, as everything else in it can be read.
final class DelimitedPart implements TrackPart {

  /// The longest cell, in characters. A quote that is never closed runs into it.
  private static final int LONGEST_CELL = 16 << 20;

  /// Rows that are looked at for an example of what a column holds.
  private static final int EXAMPLE_ROWS = 100;

  private final InputFile file;
  private final Dataset dataset;
  private final String numbers;
  private final Layout.Delimited layout;

  /// A file to read.
  ///
  /// @param numbers what goes before a row's number where rows have no ids
  DelimitedPart(InputFile file, Dataset dataset, String numbers, Layout.Delimited layout) {
    this.file = file;
    this.dataset = dataset;
    this.numbers = numbers;
    this.layout = layout;
  }

  @Override
  public String name() {
    return file.name();
  }

  /// The cells of the file's first row; empty where it has none.
  static List<String> firstRow(InputFile file, Layout.Delimited layout) throws IOException {
    try (var reader = open(file, layout)) {
      var rows = reader.iterator();
      return rows.hasNext() ? rows.next().getFields() : List.of();
    } catch (CsvParseException _) {
      return List.of();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  static CsvReader<CsvRecord> open(InputFile file, Layout.Delimited layout) throws IOException {
    return open(file.open(), layout);
  }

  // The lenient option is to be renamed; without it one stray quote would cost the whole file.
  @SuppressWarnings("removal")
  private static CsvReader<CsvRecord> open(InputStream stream, Layout.Delimited layout) {
    var utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    var builder =
        CsvReader.builder()
            .fieldSeparator(layout.separator())
            .detectBomHeader(false)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(LONGEST_CELL);
    if (layout.separator().length() == 1) {
      builder.allowExtraCharsAfterClosingQuote(true);
    }
    if (layout.comment() != null) {
      builder.commentStrategy(CommentStrategy.SKIP).commentCharacter(layout.comment().charAt(0));
    }
    if (Boolean.FALSE.equals(layout.quoted())) {
      // Unicode's noncharacter, with which no cell starts: so nothing is a quote.
      builder.quoteCharacter('\uFFFF');
    }
    return builder.ofCsvRecord(new InputStreamReader(stream, utf8));
  }

  @Override
  public Map<String, String> examples() throws IOException {
    var examples = new LinkedHashMap<String, String>();
    try (var reader = open(file, layout)) {
      var rows = reader.iterator();
      var header = layout.header();
      if (header.isEmpty() && rows.hasNext()) {
        header = rows.next().getFields();
      }
      header.forEach(name -> examples.put(Example.of(columnName(name)), ""));
      for (var i = 0; i < EXAMPLE_ROWS && rows.hasNext(); i++) {
        var row = rows.next();
        for (var c = 0; c < Math.min(header.size(), row.getFieldCount()); c++) {
          var example = Example.of(row.getField(c));
          examples.merge(
              Example.of(columnName(header.get(c))), example, (a, b) -> a.isEmpty() ? b : a);
        }
      }
    } catch (CsvParseException | UncheckedIOException _) {
      // What was read until there is shown.
    }
    return examples;
  }

  @Override
  public void read(RowSink sink) throws IOException, InputException {
    var mapper = new TrackMapper(dataset);
    var number = 0L;
    try (var reader = open(file, layout)) {
      var rows = reader.iterator();
      var header = layout.header();
      if (header.isEmpty() && rows.hasNext()) {
        header = rows.next().getFields();
      }
      var places = places(header);
      while (rows.hasNext()) {
        var row = rows.next();
        number++;
        try {
          requireCells(row, header.size(), Boolean.TRUE.equals(layout.moreCells()));
          var track = mapper.track(new Cells(places, row), numbers + number);
          sink.track(file.name(), number, track);
        } catch (TrackMapper.RowException e) {
          var text = String.join(layout.separator(), row.getFields());
          sink.reject(new Reject(file.name(), number, e.reason(), e.detail(), text));
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw unreadable(file.name(), number, e);
    } catch (DamagedFileException e) {
      throw e.of(file.name());
    }
  }

  /// Refuses a row with more or fewer cells than the header: its cells may stand in the wrong
  /// columns.
  static void requireCells(CsvRecord row, int cells) throws TrackMapper.RowException {
    requireCells(row, cells, false);
  }

  private static void requireCells(CsvRecord row, int cells, boolean mayHaveMore)
      throws TrackMapper.RowException {
    var count = row.getFieldCount();
    if (mayHaveMore ? count < cells : count != cells) {
      throw new TrackMapper.RowException(
          Reject.Reason.UNREADABLE,
          "the row has " + row.getFieldCount() + " cells, the header " + cells);
    }
  }

  static InputException unreadable(String file, long row, Exception e) {
    if (e.getCause() instanceof DamagedFileException damaged) {
      return damaged.of(file);
    }
    var cause = Optional.ofNullable(e.getCause()).map(Throwable::getMessage);
    return new InputException(
        file
            + " cannot be read behind row "
            + row
            + " ("
            + cause.or(() -> Optional.ofNullable(e.getMessage())).orElse("damaged")
            + "). Look for a quote that is never closed or a damaged file there, and get the file"
            + " again.",
        e);
  }

  /// Where each column stands; of columns with the same name, the first.
  static Map<String, Integer> places(List<String> header) {
    var places = new HashMap<String, Integer>();
    for (var i = 0; i < header.size(); i++) {
      places.putIfAbsent(columnName(header.get(i)), i);
    }
    return places;
  }

  /// A header's cell without the byte order mark and spaces around it.
  static String columnName(String cell) {
    return cell.replace("\uFEFF", "").strip();
  }

  private record Cells(Map<String, Integer> places, CsvRecord row) implements RowValues {

    @Override
    public Object value(String column) {
      var place = places.get(column);
      return place == null || place >= row.getFieldCount() ? "" : row.getField(place);
    }
  }
}
