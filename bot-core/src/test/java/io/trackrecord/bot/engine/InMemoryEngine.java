package io.trackrecord.bot.engine;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.TrackTerms;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.track.Track;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An engine over a list of tracks: the port said in the plainest way, for tests of the matching
/// core and to compare other engines with.
public final class InMemoryEngine implements CatalogEngine {

  private static final double MAX_POPULARITY = 65_535;

  private final CatalogSummary summary;
  private final List<Row> rows = new ArrayList<>();
  private final InMemoryNames names;
  private final Map<WordField, Map<String, Long>> frequencies = new HashMap<>();

  /// A row of the list.
  ///
  /// @param number its place in the list
  /// @param popularity its percentile within its dataset
  /// @param onList whether it is on a per-track list that was drawn from its dataset
  record Row(int number, Track track, TrackTerms terms, int popularity, boolean onList)
      implements RowHandle {}

  /// An engine that holds these tracks.
  public InMemoryEngine(List<Track> tracks) {
    this(tracks, new CatalogSummary("in-memory", Instant.EPOCH, false, List.of()));
  }

  /// An engine that holds these tracks.
  ///
  /// @param summary what it says of them
  public InMemoryEngine(List<Track> tracks, CatalogSummary summary) {
    this.summary = summary;
    for (var track : tracks) {
      var row =
          new Row(
              rows.size(),
              track,
              TrackTerms.of(track),
              percentile(track, tracks),
              isOnList(track, tracks));
      rows.add(row);
      row.terms()
          .words()
          .forEach(
              (field, words) ->
                  words.forEach(
                      word ->
                          frequencies
                              .computeIfAbsent(field, _ -> new TreeMap<>())
                              .merge(word, 1L, Long::sum)));
    }
    names = new InMemoryNames(rows);
  }

  private boolean isOnList(Track track, List<Track> tracks) {
    return tracks.stream()
        .filter(each -> each.row().equals(track.row()))
        .flatMap(each -> summary.dataset(each.dataset()).stream())
        .map(each -> each.descriptor().perTrackList())
        .anyMatch(list -> list != null && list.drawnFrom().contains(track.dataset()));
  }

  /// The share of the dataset's rows with a popularity that have a lower one; half without one.
  private static int percentile(Track track, List<Track> tracks) {
    var own = track.popularity();
    if (own == null) {
      return (int) (MAX_POPULARITY / 2);
    }
    var others =
        tracks.stream()
            .filter(each -> each.dataset().equals(track.dataset()) && each.popularity() != null)
            .map(Track::popularity)
            .toList();
    var lower = others.stream().filter(each -> each < own).count();
    return (int) (MAX_POPULARITY * lower / others.size());
  }

  @Override
  public CatalogSummary summary() {
    return summary;
  }

  @Override
  public EngineSession session(Deadline deadline) {
    return new InMemorySession(this, deadline);
  }

  List<Row> rows() {
    return rows;
  }

  InMemoryNames names() {
    return names;
  }

  /// The words of a field, with how many rows have each.
  Map<String, Long> words(WordField field) {
    return frequencies.getOrDefault(field, Map.of());
  }

  /// Counts rows by dataset, and songs.
  static RowCount count(List<Row> rows, boolean isAtLeast) {
    var byDataset = new TreeMap<String, long[]>();
    for (var row : rows) {
      var counts = byDataset.computeIfAbsent(row.track().dataset(), _ -> new long[3]);
      counts[0]++;
      counts[1] += row.track().rows();
      counts[2] += row.onList() ? 1 : 0;
    }
    return new RowCount(
        byDataset.entrySet().stream()
            .map(
                each -> {
                  var counts = each.getValue();
                  return new DatasetCount(each.getKey(), counts[0], counts[1], counts[2]);
                })
            .toList(),
        rows.stream().map(row -> row.terms().song()).distinct().count(),
        isAtLeast);
  }

  static Comparator<Row> popularFirst() {
    return Comparator.comparingInt(Row::popularity).reversed().thenComparingInt(Row::number);
  }

  /// A name and the entries that complete it.
  record Completable(CompletedName name, double weight, List<String> entries) {}
}
