package io.trackrecord.data.index.build;

import io.trackrecord.data.index.CompletionKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Collects the names, besides artists, that are completed: all genres, and the most popular titles
/// and albums. Safe for use by several threads.
///
/// Keeps the titles of all albums in memory: some hundred megabytes with 22 million rows.
final class SharedNames {

  /// The most titles that are completed, and the most albums.
  static final int MAX_TITLES = 1_000_000;

  private final MostPopular<WeighedName> titles;
  private final int limit;
  private final NameTallies albums = new NameTallies();
  private final NameTallies genres = new NameTallies();

  /// @param limit the most titles that are kept, and the most albums
  SharedNames(int limit) {
    this.limit = limit;
    this.titles = new MostPopular<>(limit, WeighedName.ORDER);
  }

  /// Adds the names of an artist's own rows.
  void add(ArtistGroup artist) {
    artist
        .ownSongs()
        .forEach(song -> titles.add(song.completed(CompletionKind.TITLE, song.artist())));
    albums.add(artist.ownAlbums());
    genres.add(artist.ownGenres());
  }

  /// Writes the names as a part of the index of names, genres first, the most popular first.
  ///
  /// @return the folder of the part
  Path write(Path folder) throws IOException {
    try (var part = new PartIndex(folder)) {
      var allGenres = new MostPopular<>(Integer.MAX_VALUE, WeighedName.ORDER);
      genres.forEach(genre -> allGenres.add(genre.completed(CompletionKind.GENRE, "")));
      var popularAlbums = new MostPopular<>(limit, WeighedName.ORDER);
      albums.forEach(
          album -> popularAlbums.add(album.completed(CompletionKind.ALBUM, album.onlyArtist())));
      for (var names : List.of(allGenres, titles, popularAlbums)) {
        for (var name : names.inOrder()) {
          part.add(NameDocument.of(name));
        }
      }
      return part.finish();
    }
  }
}
