package io.trackrecord.bot.check.read;

import java.util.ArrayList;
import java.util.List;

/// The columns that a check adds. A file that was checked before may be checked again: these are
/// not read as what it says of its songs, and are written anew.
///
/// @param from the first of them, from 0
/// @param to the column behind the last; as `from` where there are none
public record CheckedColumns(int from, int to) {

  /// Their names, in order.
  public static final List<String> NAMES =
      List.of(
          "status", "similarity", "matched_artist", "matched_title", "datasets", "rows", "links");

  /// Where a person says whether a row that is only possible is theirs; behind the others.
  public static final String CONFIRMED = "confirmed";

  /// Finds them in a header.
  static CheckedColumns in(List<String> header) {
    for (var i = 0; i + NAMES.size() <= header.size(); i++) {
      var end = i + NAMES.size();
      if (header.subList(i, end).equals(NAMES)) {
        var isConfirmed = end < header.size() && header.get(end).equals(CONFIRMED);
        return new CheckedColumns(i, isConfirmed ? end + 1 : end);
      }
    }
    return new CheckedColumns(0, 0);
  }

  boolean isEmpty() {
    return from == to;
  }

  boolean has(int column) {
    return column >= from && column < to;
  }

  /// The other cells of a row.
  List<String> without(List<String> cells) {
    if (isEmpty() || cells.size() <= from) {
      return cells;
    }
    var others = new ArrayList<>(cells.subList(0, from));
    others.addAll(cells.subList(Math.min(to, cells.size()), cells.size()));
    return others;
  }
}
