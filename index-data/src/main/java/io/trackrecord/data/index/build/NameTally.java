package io.trackrecord.data.index.build;

import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.CompletionKind;

/// Adds up the rows of one song, album or genre.
final class NameTally {

  private final Spellings names = new Spellings();
  private final Spellings artists = new Spellings();
  private long tracks;
  private long rows;
  private long datasets;
  private int bestPopularity;
  private boolean own;

  /// Adds a row.
  ///
  /// @param name the name as the row has it
  void add(String name, GroupRow row) {
    own |= row.own();
    names.add(name);
    if (!row.track().artists().isEmpty()) {
      artists.add(row.track().artists().getFirst().name());
    }
    tracks++;
    rows += row.track().rows();
    datasets |= 1L << row.dataset();
    bestPopularity = Math.max(bestPopularity, row.popularity());
  }

  /// Adds another tally. Its most frequent spelling counts once.
  void add(NameTally other) {
    own |= other.own;
    names.add(other.names.mostFrequent());
    if (!other.artists.isEmpty()) {
      artists.add(other.artists.mostFrequent());
    }
    tracks += other.tracks;
    rows += other.rows;
    datasets |= other.datasets;
    bestPopularity = Math.max(bestPopularity, other.bestPopularity);
  }

  /// Whether any of the rows is the artist's own.
  boolean isOwn() {
    return own;
  }

  int bestPopularity() {
    return bestPopularity;
  }

  /// The most frequent spelling of the name.
  String name() {
    return names.mostFrequent();
  }

  /// The most frequent spelling of the first artist; empty where no row has one.
  String artist() {
    return artists.mostFrequent();
  }

  /// The first artist, where all rows agree; empty otherwise.
  String onlyArtist() {
    return artists.isOne() ? artists.mostFrequent() : "";
  }

  /// The name as it is offered while a user types.
  ///
  /// @param by the artist shown beside it, or the empty string
  WeighedName completed(CompletionKind kind, String by) {
    return new WeighedName(
        new CompletedName(kind, name(), by, tracks, Long.bitCount(datasets)),
        ArtistTally.weight(rows, bestPopularity));
  }
}
