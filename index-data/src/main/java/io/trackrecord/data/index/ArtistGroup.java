package io.trackrecord.data.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All rows of one artist: its own, and those on which it is named behind another.
///
/// The own rows come in the order of the index: songs by their most popular row, rows of one song
/// together, so that an artist's first page is its first documents and a song's rows are
/// neighbours.
final class ArtistGroup {

  private final long key;
  private final List<OwnRow> own = new ArrayList<>();
  private final Map<Long, SongTally> songs = new HashMap<>();
  private final Map<Long, SongTally> albums = new HashMap<>();
  private final Map<Long, SongTally> ownAlbums = new HashMap<>();
  private final Map<Long, Set<Long>> guests = new HashMap<>();
  private final Map<Long, Set<Long>> guestsOnAlbums = new HashMap<>();
  private final NameTally tally;

  /// @param key the artist's key, or 0 for rows that name nobody
  /// @param datasets the ids of the datasets
  ArtistGroup(long key, List<String> datasets) {
    this.key = key;
    this.tally = new NameTally(datasets);
  }

  /// What the order of the own rows hangs on. An artist may have a million rows, of which no more
  /// is kept.
  ///
  /// @param number the number of the row, by which it is found again
  /// @param tally what is added up of its song
  record OwnRow(int number, long song, SongTally tally, int popularity, long place)
      implements Comparable<OwnRow> {

    @Override
    public int compareTo(OwnRow other) {
      var byBest = Integer.compare(other.tally.bestPopularity(), tally.bestPopularity());
      if (byBest != 0) {
        return byBest;
      }
      var bySong = Long.compare(song, other.song);
      if (bySong != 0) {
        return bySong;
      }
      var byPopularity = Integer.compare(other.popularity, popularity);
      return byPopularity != 0 ? byPopularity : Long.compare(place, other.place);
    }
  }

  /// Takes a row into account.
  ///
  /// @param number by which it is found again
  void add(int number, GroupRow row) {
    var title = row.track().title();
    var song = songs.computeIfAbsent(row.song(), _ -> new SongTally());
    song.add(title == null ? "" : title, row);
    var album = row.album();
    if (album != null) {
      var name = Objects.requireNonNull(row.track().album());
      albums.computeIfAbsent(album.key(), _ -> new SongTally()).add(name, row);
      if (row.own()) {
        ownAlbums.computeIfAbsent(album.key(), _ -> new SongTally()).add(name, row);
      }
    }
    if (row.own()) {
      own.add(new OwnRow(number, row.song(), song, row.popularity(), row.place()));
      var guestsOfRow = row.guests(key);
      if (!guestsOfRow.isEmpty()) {
        guests.computeIfAbsent(row.song(), _ -> new HashSet<>()).addAll(guestsOfRow);
        if (album != null) {
          guestsOnAlbums.computeIfAbsent(album.key(), _ -> new HashSet<>()).addAll(guestsOfRow);
        }
      }
    }
    if (key != 0) {
      var listed = row.listed(key);
      tally.add(row.dataset(), row.track(), row.popularity(), listed.name(), listed.id());
    }
  }

  long key() {
    return key;
  }

  /// The own rows, in the order of the index.
  List<OwnRow> ownRows() {
    own.sort(null);
    return own;
  }

  /// What the index says of the name; null where the rows name nobody.
  @Nullable NameEntry entry() {
    return key == 0 ? null : tally.entry(key, songs.size(), albums.size());
  }

  double weight() {
    return tally.weight();
  }

  /// The songs, by key.
  Map<Long, SongTally> songs() {
    return songs;
  }

  /// The keys of the artists who are named behind this one on rows of a song of its own.
  Set<Long> guestsOf(long song) {
    return guests.getOrDefault(song, Set.of());
  }

  /// The same of rows on an album of this title.
  Set<Long> guestsOnAlbum(long album) {
    return guestsOnAlbums.getOrDefault(album, Set.of());
  }

  /// The albums, by key.
  Map<Long, SongTally> albums() {
    return albums;
  }

  /// The albums with songs of which the artist is the first, by key.
  Map<Long, SongTally> ownAlbums() {
    return ownAlbums;
  }
}
