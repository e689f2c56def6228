package io.trackrecord.data.index;

import io.trackrecord.data.completion.Completable;

/// Adds up the rows of one song, album or genre.
final class SongTally {

  /// Heaviest first, then by name.
  static int heaviestFirst(Completable a, Completable b) {
    var byWeight = Double.compare(b.weight(), a.weight());
    if (byWeight != 0) {
      return byWeight;
    }
    var byName = a.name().compareTo(b.name());
    return byName != 0 ? byName : a.by().compareTo(b.by());
  }

  private final Spellings names = new Spellings();
  private final Spellings artists = new Spellings();
  private long tracks;
  private long rows;
  private long datasets;
  private int bestPopularity;
  private boolean own;

  void add(String name, GroupRow row) {
    own |= row.own();
    var by = row.credits().isEmpty() ? "" : row.credits().getFirst().name();
    add(
        name,
        by,
        1,
        row.track().rows(),
        1L << Math.min(Long.SIZE - 1, row.dataset()),
        row.popularity());
  }

  /// Takes several rows into account.
  ///
  /// @param by the artist, or the empty string
  /// @param inDatasets a bit for each dataset
  void add(String name, String by, long moreTracks, long moreRows, long inDatasets, int best) {
    names.add(name);
    if (!by.isEmpty()) {
      artists.add(by);
    }
    tracks += moreTracks;
    rows += moreRows;
    datasets |= inDatasets;
    bestPopularity = Math.max(bestPopularity, best);
  }

  /// Both together; names are counted once for each.
  static SongTally and(SongTally a, SongTally b) {
    a.add(b.name(), b.artist(), b.tracks, b.rows, b.datasets, b.bestPopularity);
    return a;
  }

  /// Whether any of the rows is of the artist whose rows are added up.
  boolean isOwn() {
    return own;
  }

  int bestPopularity() {
    return bestPopularity;
  }

  String name() {
    return names.mostFrequent();
  }

  String artist() {
    return artists.mostFrequent();
  }

  long tracks() {
    return tracks;
  }

  long rows() {
    return rows;
  }

  long datasets() {
    return datasets;
  }

  /// What is offered of it while a user types.
  Completable completable() {
    return completable(artists.mostFrequent());
  }

  /// The same where its artist is named only if it has but one.
  Completable completableOfSeveral() {
    return completable(artists.isOne() ? artists.mostFrequent() : "");
  }

  private Completable completable(String by) {
    return new Completable(
        names.mostFrequent(),
        by,
        tracks,
        Long.bitCount(datasets),
        NameTally.weight(rows, bestPopularity));
  }
}
