package io.trackrecord.bot.catalog;

import io.trackrecord.data.track.Track;
import java.util.List;

/// A song: the rows of all datasets that share first artist, base title and version.
///
/// @param title the title of the best row, or the empty string where no row has one
/// @param artists the artists of the best row
/// @param basis how it matched: the weakest of the fields that were asked for
/// @param similarity from 0 to 1; 1 where the basis is sure
/// @param uncertain whether it may be the same as the song before it in the list, but differs in
///   something that a person has to judge
/// @param rows the rows, best first, at least one
/// @param rowCount how many rows there are in all; more than `rows` holds where only the first were
///   read
public record Song(
    String title,
    List<String> artists,
    MatchBasis basis,
    double similarity,
    boolean uncertain,
    List<Track> rows,
    long rowCount) {

  public Song {
    artists = List.copyOf(artists);
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a song has at least one row");
    }
  }

  /// This song, marked as one that may be the same as the song before it.
  public Song asUncertain() {
    return new Song(title, artists, basis, similarity, true, rows, rowCount);
  }

  /// This song, as one that matched in another way.
  public Song as(MatchBasis basis, double similarity) {
    return new Song(title, artists, basis, similarity, uncertain, rows, rowCount);
  }
}
