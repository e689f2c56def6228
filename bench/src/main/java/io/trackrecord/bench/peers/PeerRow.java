package io.trackrecord.bench.peers;

import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.track.Track;

/// A row as a table of any engine holds it.
///
/// @param number counts the rows from 0
/// @param song the key of the song, the same for every row of it
/// @param dataset the dataset's id
/// @param row the row's id in it
/// @param title the title, or the empty string
/// @param artists all artists, with commas between them, or the empty string
/// @param firstArtist the first of them, or the empty string
/// @param album the album's title, or the empty string
record PeerRow(
    long number,
    long song,
    String dataset,
    String row,
    String title,
    String artists,
    String firstArtist,
    String album) {

  static PeerRow of(long number, Track track) {
    var names = track.artistNames();
    return new PeerRow(
        number,
        NameKeys.song(track),
        track.dataset(),
        track.row(),
        text(track.title()),
        text(String.join(", ", names)),
        names.isEmpty() ? "" : text(names.getFirst()),
        text(track.album()));
  }

  /// Not every engine takes the character 0.
  private static String text(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text.replace('\u0000', ' ').strip();
  }
}
