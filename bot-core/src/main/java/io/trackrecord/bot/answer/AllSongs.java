package io.trackrecord.bot.answer;

import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.catalog.TrackCatalog.FoundRow;
import io.trackrecord.data.name.NameKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// All songs of an artist, read at once so that they can be sorted.
///
/// @param songs the songs, best first
/// @param isAll whether these are all: no more than some thousand rows are read
public record AllSongs(List<Song> songs, boolean isAll) {

  private static final int MOST_ROWS = 5_000;

  /// The songs of an artist. Costs about 2 ms for each thousand rows.
  public static AllSongs of(String artist, TrackCatalog catalog) {
    Map<Long, List<FoundRow>> bySong = new LinkedHashMap<>();
    var read = new int[1];
    catalog.export(
        new Question.OfArtist(artist),
        row -> {
          bySong.computeIfAbsent(NameKeys.song(row.track()), _ -> new ArrayList<>()).add(row);
          return ++read[0] < MOST_ROWS;
        });
    return new AllSongs(bySong.values().stream().map(AllSongs::song).toList(), read[0] < MOST_ROWS);
  }

  private static Song song(List<FoundRow> rows) {
    var best = rows.getFirst();
    return new Song(
        Objects.requireNonNullElse(best.track().title(), ""),
        best.track().artistNames(),
        best.basis(),
        best.similarity(),
        false,
        rows.stream().map(FoundRow::track).toList(),
        rows.size());
  }
}
