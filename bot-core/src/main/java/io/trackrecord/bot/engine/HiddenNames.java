package io.trackrecord.bot.engine;

import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.index.TrackTerms;
import io.trackrecord.data.name.NameForm;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The names on hidden rows: only their counts differ from what the build has counted.
///
/// @param artists keys of the artists who are credited, also as guests
/// @param titles keys of the titles
/// @param albums keys of the albums
record HiddenNames(Set<Long> artists, Set<Long> titles, Set<Long> albums) {

  private static final List<KeyField> CREDITED = List.of(KeyField.ARTIST, KeyField.ARTIST_LIFTED);

  /// Reads them. Looks at every hidden row.
  static HiddenNames of(EngineSession session, RowFilter hidden) {
    var names = new HiddenNames(new HashSet<>(), new HashSet<>(), new HashSet<>());
    session.scan(
        hidden,
        row -> {
          var terms = TrackTerms.of(row);
          CREDITED.forEach(field -> names.artists().addAll(keys(terms, field)));
          names.titles().addAll(keys(terms, KeyField.TITLE));
          names.albums().addAll(keys(terms, KeyField.ALBUM));
          return true;
        });
    return names;
  }

  private static Collection<Long> keys(TrackTerms terms, KeyField field) {
    var keys = terms.keys().get(field);
    return keys == null ? List.of() : List.copyOf(keys);
  }

  /// Whether a hidden row credits the artist.
  boolean hasArtist(long key) {
    return artists.contains(key);
  }

  /// Whether a hidden row has the title.
  boolean hasTitle(String title) {
    return titles.contains(NameForm.sameKey(title));
  }

  /// Whether a hidden row has the album.
  boolean hasAlbum(String album) {
    return albums.contains(NameForm.sameKey(album));
  }
}
