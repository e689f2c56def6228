package io.trackrecord.bot.report;

import java.util.ArrayList;
import java.util.List;

/// The rows of a report that its PDF shows: the first, of a catalogue first those that are listed
/// or may be.
final class ShownRows {

  private final int most;
  private final List<ListedRow> first = new ArrayList<>();
  private final List<ListedRow> others = new ArrayList<>();

  /// @param most how many are shown
  ShownRows(int most) {
    this.most = most;
  }

  void add(ListedRow row) {
    var isOfNothing =
        row instanceof CatalogueRow checked && !checked.isListed() && !checked.isPossible();
    var to = isOfNothing ? others : first;
    if (to.size() < most) {
      to.add(row);
    }
  }

  List<ListedRow> rows() {
    var rows = new ArrayList<>(first);
    rows.addAll(others.subList(0, Math.min(others.size(), most - first.size())));
    return rows;
  }
}
