package io.trackrecord.bot.engine;

import java.util.List;

/// The rows of one song.
///
/// @param rows the most popular of them
/// @param count how many there are in all
public record SongRows(List<RowHandle> rows, long count) {

  public SongRows {
    rows = List.copyOf(rows);
  }
}
