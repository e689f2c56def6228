package io.trackrecord.bot.catalogue;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.trackrecord.bot.answer.Evidence;
import io.trackrecord.bot.answer.Wording;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.check.CheckedRow.Status;
import io.trackrecord.bot.check.read.Catalogue;
import io.trackrecord.bot.check.read.CheckedColumns;
import io.trackrecord.bot.check.read.ReadingOptions;
import io.trackrecord.bot.check.read.SongCells;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
    if (columns.isPresent()
        && columns.get().to() - columns.get().from() > CheckedColumns.NAMES.size()) {
      return new CheckedFile(catalogue, columns.get());
    }
    catalogue.close();
    throw new UnfitCatalogueException("not a checked catalogue");
  }

  /// A row.
  record Row(Status status, double similarity, List<String> added, Optional<Decision> decision) {

    String artist() {
      return added.get(2);
    }

    String title() {
      return added.get(3);
    }

    List<String> datasets() {
      return parts(4);
    }

    List<String> links() {
      return parts(6);
    }

    private List<String> parts(int column) {
      return Arrays.stream(added.get(column).split(";")).filter(it -> !it.isEmpty()).toList();
    }
  }

  /// A row that is only possible.
  ///
  /// @param asked what the catalogue says of its song
  record Possible(int number, SongCells asked, Row row) {}

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
    var tally = new Tally(summary, new Evidence(wording, summary));
    var writer = out == null ? null : CsvWriter.builder().build(out);
    Possible wanted = null;
    var possible = 0;
    if (writer != null) {
      writer.writeRecord(whole(catalogue.header(), header()));
    }
    try (var rows = catalogue.rows()) {
      for (var cells = rows.next(); cells != null; cells = rows.next()) {
        if (cells.size() < catalogue.width()) {
          // A blank line, or what somebody typed below the table.
          continue;
        }
        var row = row(cells);
        if (row.status() == Status.POSSIBLE) {
          if (possible == decided) {
            row =
                new Row(row.status(), row.similarity(), row.added(), Optional.ofNullable(decision));
          }
          if (possible == shown) {
            wanted = new Possible(possible, catalogue.song(cells), row);
          }
          possible++;
        }
        tally.add(row.status(), row.datasets(), row.decision());
        if (writer != null) {
          var added = new ArrayList<>(row.added());
          added.set(CheckedColumns.NAMES.size(), row.decision().map(Decision::text).orElse(""));
          writer.writeRecord(whole(catalogue.own(cells), added));
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

  private Row row(List<String> cells) throws UnfitCatalogueException {
    // A row with too many cells has those of the check at its end.
    var end = cells.size() - (catalogue.width() - columns.to());
    var added = cells.subList(end - (columns.to() - columns.from()), end);
    var status =
        Arrays.stream(Status.values()).filter(it -> it.text().equals(added.get(0))).findFirst();
    if (status.isEmpty() || !added.get(1).matches("\\d(?:\\.\\d{1,9})?")) {
      throw new UnfitCatalogueException("a row has no status");
    }
    return new Row(
        status.get(),
        Double.parseDouble(added.get(1)),
        List.copyOf(added),
        Decision.of(added.get(CheckedColumns.NAMES.size())));
  }

  @Override
  public void close() throws IOException {
    catalogue.close();
  }
}
