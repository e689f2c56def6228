package io.trackrecord.bench.generate.file;

/// The numbers of tracks on freemusicarchive.org. Every third number is free, as about a third is
/// in reality: rows that only `raw_tracks.csv` has take such numbers.
///
/// Stability AI's list names FMA's tracks, but only 6,371 of its 13,874 numbers are as small as the
/// numbers in FMA's own dataset; the others are newer tracks.
public record FmaIds(long fmaRows, long attributedRows) {

  /// After this many rows comes one that `tracks.csv` lacks; 3,153 do in reality.
  private static final int ROWS_PER_EXTRA = 34;

  /// The id of a row of the FMA dataset.
  long ofRow(long row) {
    return 2 + row / 2 * 3 + row % 2;
  }

  /// Whether a row that is in `raw_tracks.csv` only follows this one.
  boolean extraFollows(long row) {
    return row % ROWS_PER_EXTRA == ROWS_PER_EXTRA - 1;
  }

  /// The id of the row in `raw_tracks.csv` only that follows this one.
  long ofExtraAfter(long row) {
    return ofRow(row) + 1;
  }

  /// How many rows of Stability AI's list are in the FMA dataset too.
  public long sharedRows() {
    return attributedRows * 6_371 / 13_874;
  }

  /// The row of the FMA dataset that a shared row of Stability AI's list stands for.
  public long fmaRowOf(long attributedRow) {
    return attributedRow * fmaRows / Math.max(1, sharedRows());
  }

  /// The id of a row of Stability AI's list.
  long ofAttributedRow(long row) {
    var shared = sharedRows();
    return row < shared ? ofRow(fmaRowOf(row)) : ofRow(fmaRows) + 3 + (row - shared) * 8;
  }
}
