package io.trackrecord.discord.message;

import java.util.List;

/// How much of each thing is shown. Where an answer would not fit, the next sparser one is tried.
///
/// @param name the longest title or heading
/// @param text the longest paragraph
/// @param rows the most rows of one song
/// @param songs how a song's rows are shown
record Detail(int name, int text, int rows, SongStyle songs) {

  /// How a song's rows are shown.
  enum SongStyle {
    /// A line a dataset, each row with its id and its links.
    FULL,
    /// The song's title is the link; its rows in one line, with their ids.
    IDS,
    /// The song's title is the link; its datasets and whatever else there is in one line.
    DATASETS
  }

  /// From everything that a person wants to read to the least that makes sense.
  static final List<Detail> LEVELS =
      List.of(
          new Detail(200, 1_500, 8, SongStyle.FULL),
          new Detail(150, 1_500, 4, SongStyle.FULL),
          new Detail(120, 1_500, 4, SongStyle.IDS),
          new Detail(100, 1_500, 4, SongStyle.DATASETS),
          new Detail(80, 1_500, 2, SongStyle.DATASETS),
          new Detail(80, 1_500, 1, SongStyle.DATASETS),
          new Detail(80, 700, 2, SongStyle.DATASETS),
          new Detail(60, 350, 2, SongStyle.DATASETS),
          new Detail(45, 180, 1, SongStyle.DATASETS));
}
