package io.trackrecord.data.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Adds up what the tracks of one name have.
final class NameTally {

  private static final int SPELLINGS_SHOWN = 10;

  private final Map<String, Integer> spellings = new HashMap<>();
  private final Map<String, Integer> artists = new HashMap<>();
  private final Set<Long> songs = new HashSet<>();
  private final Set<Long> albums = new HashSet<>();
  private final Map<String, Counts> datasets = new HashMap<>();
  private int firstYear;
  private int lastYear;
  private long rows;
  private int bestPopularity;

  private static final class Counts {
    private long tracks;
    private long rows;
    private long withoutId;
    private final Set<String> ids = new HashSet<>();
  }

  /// Takes a track into account.
  ///
  /// @param row what the index holds of the track
  void add(Row row) {
    songs.add(row.song());
    if (row.album() != null) {
      albums.add(row.album());
    }
    if (row.year() > 0) {
      firstYear = firstYear == 0 ? row.year() : Math.min(firstYear, row.year());
      lastYear = Math.max(lastYear, row.year());
    }
    rows += row.rows();
    bestPopularity = Math.max(bestPopularity, row.popularity());
    var counts = datasets.computeIfAbsent(row.dataset(), _ -> new Counts());
    counts.tracks++;
    counts.rows += row.rows();
  }

  /// What the index holds of one track in doc values.
  record Row(String dataset, long song, @Nullable Long album, int year, int popularity, int rows) {}

  void spelled(String spelling) {
    spellings.merge(spelling, 1, Integer::sum);
  }

  void by(String artist) {
    artists.merge(artist, 1, Integer::sum);
  }

  /// Takes into account under which artist id a dataset credits the name on a track.
  void id(String dataset, @Nullable String id) {
    var counts = datasets.computeIfAbsent(dataset, _ -> new Counts());
    if (id == null) {
      counts.withoutId++;
    } else {
      counts.ids.add(id);
    }
  }

  boolean isEmpty() {
    return spellings.isEmpty();
  }

  /// The weight of DESIGN's definition: log2(1 + rows) plus the best percentile.
  double weight() {
    return Math.log(1.0 + rows) / Math.log(2) + (double) bestPopularity / TrackFields.MOST_POPULAR;
  }

  NameEntry entry(String kind, long key, List<String> order) {
    var shown = mostFrequent(spellings);
    var in = new ArrayList<NameEntry.InDataset>();
    for (var dataset : order) {
      var counts = datasets.get(dataset);
      if (counts != null && counts.tracks > 0) {
        in.add(
            new NameEntry.InDataset(
                dataset, counts.tracks, counts.rows, counts.ids.size(), counts.withoutId));
      }
    }
    return new NameEntry(
        kind,
        shown.getFirst(),
        key,
        artists.size() == 1 || kind.equals("title") ? firstOf(artists) : "",
        shown.subList(0, Math.min(SPELLINGS_SHOWN, shown.size())),
        Math.max(0, shown.size() - SPELLINGS_SHOWN),
        songs.size(),
        albums.size(),
        firstYear,
        lastYear,
        in);
  }

  private static String firstOf(Map<String, Integer> artists) {
    return artists.isEmpty() ? "" : mostFrequent(artists).getFirst();
  }

  private static List<String> mostFrequent(Map<String, Integer> counted) {
    return counted.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
