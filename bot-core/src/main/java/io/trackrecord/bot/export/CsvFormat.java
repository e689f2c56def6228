package io.trackrecord.bot.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.trackrecord.bot.answer.wording.Addresses;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.TrackCatalog.FoundRow;
import io.trackrecord.data.io.SpreadsheetCell;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// CSV (RFC 4180). Names that a spreadsheet would run as a formula get an apostrophe in front; ids
/// stay as they are.
final class CsvFormat implements RowFormat {

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
          "index_date",
          "documented_uses",
          "uses_version");

  private final DocumentedUses uses = new DocumentedUses();

  private final StringWriter line = new StringWriter();
  private final CsvWriter csv = CsvWriter.builder().build(line);

  @Override
  public Optional<String> header() throws IOException {
    return Optional.of(line(HEADER));
  }

  @Override
  public String row(FoundRow found, CatalogSummary summary) throws IOException {
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
    cells.add(SpreadsheetCell.text(uses.text(summary, track.dataset())));
    cells.add(DocumentedUses.version(summary.uses()));
    return line(cells);
  }

  private static String text(@Nullable String cell) {
    return SpreadsheetCell.text(Objects.requireNonNullElse(cell, ""));
  }

  private String line(List<String> cells) throws IOException {
    line.getBuffer().setLength(0);
    csv.writeRecord(cells);
    csv.flush();
    return line.toString();
  }
}
