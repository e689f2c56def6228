package io.trackrecord.bot.check.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a row says of its song: each cell null where it is missing or blank.
///
/// @param links links and ids, the most telling column's first
public record SongCells(
    @Nullable String artist, @Nullable String title, @Nullable String album, List<String> links) {

  public SongCells {
    links = List.copyOf(links);
  }
}
