package io.trackrecord.bot.answer;

import io.trackrecord.bot.answer.evidence.TrackLists;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks up the rows that list an identifier, as songs.
public final class LinkLookup {

  /// Rows that are read for one identifier: a channel's id stands on all tracks of an artist.
  private static final int MOST_ROWS = 2_000;

  private LinkLookup() {}

  /// The rows that list any of the identifiers.
  public static Matches find(List<PlatformId> ids, TrackCatalog catalog) {
    var rows = new LinkedHashSet<Track>();
    for (var id : ids) {
      rows.addAll(catalog.byId(id, MOST_ROWS));
    }
    var hidden = ids.stream().mapToLong(catalog::hidden).sum();
    if (rows.isEmpty()) {
      return Matches.none(List.of()).hiding(hidden);
    }
    Map<String, long[]> counts = new LinkedHashMap<>();
    Map<Object, List<Track>> bySong = new LinkedHashMap<>();
    for (var row : rows) {
      var count = counts.computeIfAbsent(row.dataset(), _ -> new long[3]);
      count[0]++;
      count[1] += row.rows();
      count[2] += isOnList(row, catalog) ? 1 : 0;
      bySong.computeIfAbsent(song(row), _ -> new ArrayList<>()).add(row);
    }
    var songs = new ArrayList<Song>();
    for (var each : bySong.values()) {
      var first = each.getFirst();
      songs.add(
          new Song(
              first.title() == null ? "" : first.title(),
              first.artistNames(),
              MatchBasis.EXACT_ID,
              1,
              false,
              each,
              each.size()));
    }
    // A dataset that has names says best what it is.
    songs.sort(Comparator.comparing(song -> song.title().isBlank()));
    return new Matches(
        Optional.of(MatchBasis.EXACT_ID),
        1,
        rows.size(),
        songs.size(),
        rows.size() >= MOST_ROWS,
        counts.entrySet().stream()
            .map(e -> counted(e.getKey(), e.getValue()))
            .sorted(Comparator.comparingLong(count -> -count.tracks()))
            .toList(),
        songs.stream().limit(ReplyParts.PAGE_SIZE).toList(),
        List.of(),
        hidden);
  }

  /// What rows of one song share; what datasets know by an id alone is one thing where the id is
  /// one.
  private static Object song(Track row) {
    return row.title() == null && row.artists().isEmpty() && !row.links().isEmpty()
        ? row.links().getFirst().term()
        : (Object) NameKeys.song(row);
  }

  private static DatasetCount counted(String dataset, long[] counts) {
    return new DatasetCount(dataset, counts[0], counts[1], counts[2]);
  }

  private static boolean isOnList(Track row, TrackCatalog catalog) {
    return TrackLists.drawnFrom(catalog.summary(), row.dataset()).stream()
        .anyMatch(list -> TrackLists.holds(list, row, catalog));
  }
}
