package io.trackrecord.data.index;

import java.util.ArrayList;
import java.util.Comparator;
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
  private final List<GroupRow> rows;
  private final Map<Long, SongTally> songs = new HashMap<>();
  private final Map<Long, SongTally> albums = new HashMap<>();
  private final Map<Long, SongTally> ownAlbums = new HashMap<>();
  private final Set<Long> ownSongs = new HashSet<>();
  private final NameTally tally;

  /// @param key the artist's key, or 0 for rows that name nobody
  /// @param datasets the ids of the datasets
  /// @param rows the rows; may be put into another order
  ArtistGroup(long key, List<String> datasets, List<GroupRow> rows) {
    this.key = key;
    this.rows = rows;
    this.tally = new NameTally(datasets);
    for (var row : rows) {
      add(row);
    }
  }

  private void add(GroupRow row) {
    var title = row.track().title();
    songs.computeIfAbsent(row.song(), _ -> new SongTally()).add(title == null ? "" : title, row);
    var album = row.album();
    if (album != null) {
      var name = Objects.requireNonNull(row.track().album());
      albums.computeIfAbsent(album, _ -> new SongTally()).add(name, row);
      if (row.own()) {
        ownAlbums.computeIfAbsent(album, _ -> new SongTally()).add(name, row);
      }
    }
    if (row.own()) {
      ownSongs.add(row.song());
    }
    if (key != 0) {
      var listed = row.listed(key);
      tally.add(
          row.dataset(),
          row.track(),
          row.song(),
          album,
          row.popularity(),
          listed.name(),
          listed.id());
    }
  }

  /// The own rows, in the order of the index.
  List<GroupRow> ownRows() {
    var own = new ArrayList<GroupRow>(rows.size());
    for (var row : rows) {
      if (row.own()) {
        own.add(row);
      }
    }
    own.sort(
        Comparator.comparingInt((GroupRow row) -> -popularityOfSong(row))
            .thenComparingLong(GroupRow::song)
            .thenComparingInt(row -> -row.popularity())
            .thenComparingLong(GroupRow::place));
    return own;
  }

  private int popularityOfSong(GroupRow row) {
    return Objects.requireNonNull(songs.get(row.song())).bestPopularity();
  }

  /// What the index says of the name; null where the rows name nobody.
  @Nullable NameEntry entry() {
    return key == 0 ? null : tally.entry(key);
  }

  double weight() {
    return tally.weight();
  }

  /// The songs, by key.
  Map<Long, SongTally> songs() {
    return songs;
  }

  /// Whether the artist is the song's first.
  boolean isOwnSong(long song) {
    return ownSongs.contains(song);
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
