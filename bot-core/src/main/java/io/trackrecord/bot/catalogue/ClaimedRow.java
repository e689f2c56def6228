package io.trackrecord.bot.catalogue;

import io.trackrecord.bot.check.CheckedRow;
import io.trackrecord.bot.check.CheckedRow.Status;
import io.trackrecord.bot.check.read.CheckedColumns;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a checked file says of one of its rows: whoever sends it may have changed it.
///
/// @param similarity from 0 to 9
/// @param added the cells that a check adds
/// @param decision what a person said
/// @param said the same as it is written
record ClaimedRow(
    Status status,
    double similarity,
    List<String> added,
    Optional<Decision> decision,
    String said) {

  ClaimedRow {
    added = List.copyOf(added);
  }

  /// Reads the cells of a row: those that a check adds, and what a person said where there is such
  /// a column.
  ///
  /// @throws UnfitCatalogueException where no check wrote them
  static ClaimedRow of(List<String> cells) throws UnfitCatalogueException {
    var names = CheckedColumns.NAMES.size();
    var status = Status.of(cells.get(0));
    if (status.isEmpty() || !cells.get(1).matches("\\d(?:\\.\\d{1,9})?")) {
      throw new UnfitCatalogueException("a row has no status");
    }
    var said = cells.size() > names ? cells.get(names).strip() : "";
    return new ClaimedRow(
        status.get(),
        Double.parseDouble(cells.get(1)),
        cells.subList(0, names),
        Decision.of(said),
        said);
  }

  /// The row as a person has decided on it.
  ClaimedRow decided(Optional<Decision> by) {
    return new ClaimedRow(status, similarity, added, by, by.map(Decision::text).orElse(""));
  }

  String artist() {
    return added.get(2);
  }

  String title() {
    return added.get(3);
  }

  List<String> datasets() {
    return parts(4);
  }

  /// Its rows as `dataset:row-id`.
  List<String> rows() {
    return parts(5);
  }

  List<String> links() {
    return parts(6);
  }

  /// Whether it says what a check says now. A spreadsheet may have saved a number in another form.
  boolean says(CheckedRow checked) {
    var cells = checked.cells();
    return added.getFirst().equals(cells.getFirst())
        && Math.abs(similarity - Double.parseDouble(cells.get(1))) < 0.000_5
        && added.subList(2, added.size()).equals(cells.subList(2, cells.size()));
  }

  private List<String> parts(int column) {
    return Arrays.stream(added.get(column).split(";")).filter(it -> !it.isEmpty()).toList();
  }
}
