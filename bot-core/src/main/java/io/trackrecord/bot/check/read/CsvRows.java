package io.trackrecord.bot.check.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Rows whose cells may be quoted.
final class CsvRows implements CatalogueRows {

  private final CatalogueText text;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> rows;

  CsvRows(CatalogueText text, char separator) {
    this.text = text;
    this.reader = reader(separator).ofCsvRecord(text);
    this.rows = reader.iterator();
  }

  static CsvReader.CsvReaderBuilder reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false);
  }

  @Override
  public @Nullable List<String> next() throws IOException, UnfitCatalogueException {
    try {
      return rows.hasNext() ? rows.next().getFields() : null;
    } catch (CsvParseException e) {
      throw new UnfitCatalogueException(
          text.quoteMistake()
              .orElse("The catalogue cannot be read as a table: " + e.getMessage() + "."));
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
