package io.trackrecord.data.index.build;

import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.NameFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All rows of one artist: its own, and those that name it after another artist.
///
/// Own rows are ordered as in the index: songs by their most popular row, and the rows of one song
/// together, because similar rows compress well side by side.
final class ArtistGroup {

  private final long key;
  private final List<OwnRow> own = new ArrayList<>();
  private final Map<Long, NameTally> songs = new HashMap<>();
  private final Set<Long> albums = new HashSet<>();
  private final Map<Long, NameTally> ownAlbums = new HashMap<>();
  private final Map<Long, NameTally> ownGenres = new HashMap<>();
  private final ArtistTally tally;

  /// @param key the artist's key, or 0 for rows that name nobody
  /// @param datasets the ids of the datasets
  ArtistGroup(long key, List<String> datasets) {
    this.key = key;
    this.tally = new ArtistTally(datasets);
  }

  /// The sort key of an own row. Nothing more is kept of it, because an artist may have a million
  /// rows.
  ///
  /// @param number the number of the row in its partition
  /// @param tally the tally of its song
  record OwnRow(int number, long song, NameTally tally, int popularity, long place)
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

  /// Adds a row.
  ///
  /// @param number the number of the row in its partition
  void add(int number, GroupRow row) {
    var track = row.track();
    var forms = row.forms();
    var title = track.title();
    var song = songs.computeIfAbsent(forms.song(), _ -> new NameTally());
    song.add(title == null ? "" : title, row);
    var album = forms.album();
    if (album != null) {
      albums.add(album.key());
    }
    if (row.own()) {
      own.add(new OwnRow(number, forms.song(), song, row.popularity(), row.place()));
      if (album != null) {
        add(ownAlbums, album.key(), Objects.requireNonNull(track.album()), row);
      }
      for (var i = 0; i < track.genres().size(); i++) {
        add(ownGenres, forms.genres().get(i), track.genres().get(i), row);
      }
    }
    if (key != 0) {
      var listed = row.listed(key);
      tally.add(row, listed.name(), listed.id());
    }
  }

  private static void add(Map<Long, NameTally> names, long key, String name, GroupRow row) {
    names.computeIfAbsent(key, _ -> new NameTally()).add(name, row);
  }

  /// The own rows, in the order of the index.
  List<OwnRow> ownRows() {
    own.sort(null);
    return own;
  }

  /// The artist's entry; null where the rows name nobody.
  @Nullable ArtistEntry entry() {
    return key == 0 ? null : tally.entry(key, songs.size(), albums.size());
  }

  /// The artist's weight, as [NameFields#WEIGHT] has it.
  int weight() {
    return tally.weight();
  }

  /// The songs of which the artist is the first, except those without a title.
  List<NameTally> ownSongs() {
    return songs.values().stream().filter(song -> song.isOwn() && !song.name().isEmpty()).toList();
  }

  /// The albums with songs of which the artist is the first, by key.
  Map<Long, NameTally> ownAlbums() {
    return ownAlbums;
  }

  /// The genres of the songs of which the artist is the first, by key.
  Map<Long, NameTally> ownGenres() {
    return ownGenres;
  }
}
