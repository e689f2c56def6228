package io.trackrecord.bot.check.read.workbook;

import io.trackrecord.bot.check.TemporaryFiles;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// A workbook (XLSX) whose visible sheets can be written as text: a row a line, with tabs between
/// the cells. Untrusted: what no spreadsheet writes is refused, in bounded time and memory.
public final class Workbook implements AutoCloseable {

  private static final int MAX_CELL = 32_767;

  /// Characters of one sheet's text: a text that many cells share is written for each of them.
  private static final long MAX_TEXT = 256L << 20;

  private final Path copy;
  private final ReadableWorkbook reader;

  private Workbook(Path copy, ReadableWorkbook reader) {
    this.copy = copy;
    this.reader = reader;
  }

  /// Opens a workbook.
  ///
  /// @throws UnfitCatalogueException where it is damaged or hostile; the message says what to do
  public static Workbook open(Path path) throws IOException, UnfitCatalogueException {
    var copy = TemporaryFiles.ofProcess().file("workbook", ".xlsx");
    try {
      CheckedCopy.copy(path, copy);
      return new Workbook(copy, reader(copy));
    } catch (IOException | UnfitCatalogueException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static ReadableWorkbook reader(Path copy) throws IOException, UnfitCatalogueException {
    try {
      return new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, true));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException _) {
      // The reader trusts a part to have what others name, and fails in many ways where it has not.
      throw CheckedCopy.damaged();
    }
  }

  /// The sheets that a person sees, in their order.
  public List<Sheet> sheets() {
    return reader.getSheets().filter(it -> it.getVisibility() == SheetVisibility.VISIBLE).toList();
  }

  /// Writes a sheet as text in UTF-8. Tabs and line breaks within a cell become blanks.
  public void write(Sheet sheet, Path to) throws IOException, UnfitCatalogueException {
    var cells = new CellText();
    var written = 0L;
    try (var rows = sheet.openStream();
        var out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
      for (var each = rows.iterator(); each.hasNext(); ) {
        written += write(each.next(), cells, out);
        if (written > MAX_TEXT) {
          throw new UnfitCatalogueException(
              "The sheet \""
                  + sheet.getName()
                  + "\" holds more text than a catalogue of songs. Keep the columns with the artist and"
                  + " the title, save it again, and try again.");
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException _) {
      throw CheckedCopy.damaged();
    }
  }

  private static long write(Row row, CellText cells, BufferedWriter out)
      throws IOException, UnfitCatalogueException {
    var texts = new ArrayList<String>();
    for (var i = 0; i < row.getCellCount(); i++) {
      var text = cells.of(row.getCell(i)).replace('\t', ' ').replace('\r', ' ').replace('\n', ' ');
      if (text.length() > MAX_CELL) {
        throw new UnfitCatalogueException(
            "A cell of row "
                + row.getRowNum()
                + " holds more text than a spreadsheet can (32,767 characters). Shorten it, save the"
                + " workbook again, and try again.");
      }
      texts.add(text);
    }
    while (!texts.isEmpty() && texts.getLast().isBlank()) {
      texts.removeLast();
    }
    var line = String.join("\t", texts);
    out.write(line);
    out.write('\n');
    return line.length() + 1L;
  }

  @Override
  public void close() throws IOException {
    try (reader) {
      Files.deleteIfExists(copy);
    }
  }
}
