package io.trackrecord.data.index.build;

import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.NameFields;
import io.trackrecord.data.index.TrackFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Adds up the tracks of one artist's name.
final class ArtistTally {

  private static final int MAX_SPELLINGS = 10;

  private final List<String> ids;
  private final Spellings spellings = new Spellings();
  private final @Nullable Counts[] datasets;
  private int firstYear;
  private int lastYear;
  private long rows;
  private int bestPopularity;

  /// An empty tally.
  ///
  /// @param ids the datasets' ids
  ArtistTally(List<String> ids) {
    this.ids = ids;
    this.datasets = new Counts[ids.size()];
  }

  private static final class Counts {
    private long tracks;
    private long rows;
    private long withoutId;
    private long listed;
    private final Set<String> ids = new HashSet<>();
  }

  /// Adds a row.
  ///
  /// @param spelling the name as the track has it
  /// @param id the artist's id on it, or null
  void add(GroupRow row, String spelling, @Nullable String id) {
    var track = row.track();
    spellings.add(spelling);
    var year = track.year();
    if (year != null && year > 0) {
      firstYear = firstYear == 0 ? year : Math.min(firstYear, year);
      lastYear = Math.max(lastYear, year);
    }
    rows += track.rows();
    bestPopularity = Math.max(bestPopularity, row.popularity());
    var counts = datasets[row.dataset()];
    if (counts == null) {
      counts = new Counts();
      datasets[row.dataset()] = counts;
    }
    counts.tracks++;
    counts.rows += track.rows();
    counts.listed += row.onList() ? 1 : 0;
    if (id == null) {
      counts.withoutId++;
    } else {
      counts.ids.add(id);
    }
  }

  /// The weight, as [NameFields#WEIGHT] has it.
  int weight() {
    return weight(rows, bestPopularity);
  }

  /// log2(1 + rows) plus the best percentile, times 1,000.
  static int weight(long rows, int bestPopularity) {
    var weight =
        Math.log(1.0 + rows) / Math.log(2) + (double) bestPopularity / TrackFields.MAX_POPULARITY;
    return (int) Math.round(weight * 1_000);
  }

  /// The artist's entry.
  ///
  /// @param songs how many songs the tracks are
  /// @param albums how many albums
  ArtistEntry entry(long key, int songs, int albums) {
    var shown = spellings.byFrequency();
    var in = new ArrayList<ArtistEntry.InDataset>();
    for (var i = 0; i < datasets.length; i++) {
      var counts = datasets[i];
      if (counts != null) {
        in.add(
            new ArtistEntry.InDataset(
                ids.get(i),
                counts.tracks,
                counts.rows,
                counts.ids.size(),
                counts.withoutId,
                counts.listed));
      }
    }
    in.sort(
        Comparator.comparingLong((ArtistEntry.InDataset each) -> -each.tracks())
            .thenComparing(ArtistEntry.InDataset::dataset));
    return new ArtistEntry(
        shown.getFirst(),
        key,
        shown.subList(0, Math.min(MAX_SPELLINGS, shown.size())),
        Math.max(0, shown.size() - MAX_SPELLINGS),
        songs,
        albums,
        firstYear,
        lastYear,
        in);
  }
}
