package io.trackrecord.discord.message;

import java.util.List;

/// How much of each thing is shown. Where an answer would not fit, the next sparser one is tried.
///
/// @param name the longest title or heading
/// @param text the longest paragraph
/// @param rows the most rows of one song
/// @param songs how a song's rows are shown
record Detail(int name, int text, int rows, Rows songs) {

  /// How the rows of a song are shown where the answer lists them.
  enum Rows {
    /// A line a row, with its id and its links.
    FULL,
    /// All in one line, with their ids; the song's title is the link.
    IDS,
    /// Only the datasets, in one line; the song's title is the link.
    DATASETS
  }

  /// From everything that a person wants to read to the least that makes sense.
  static final List<Detail> LEVELS =
      List.of(
          new Detail(200, 1_500, 20, Rows.FULL),
          new Detail(150, 1_500, 8, Rows.FULL),
          new Detail(150, 1_500, 4, Rows.FULL),
          new Detail(120, 1_500, 4, Rows.IDS),
          new Detail(100, 1_500, 4, Rows.DATASETS),
          new Detail(80, 1_500, 4, Rows.DATASETS),
          new Detail(80, 700, 4, Rows.DATASETS),
          new Detail(60, 350, 3, Rows.DATASETS),
          new Detail(45, 180, 2, Rows.DATASETS));
}
