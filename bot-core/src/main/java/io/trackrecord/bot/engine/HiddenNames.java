package io.trackrecord.bot.engine;

import io.trackrecord.data.name.NameForm;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names on hidden rows: only their counts differ from what the build has counted. Read from
/// the index with the first question that needs them.
final class HiddenNames {

  private final RowFilter hidden;
  private @Nullable Names names;

  /// Keys of names: [NameForm#sameKey(String)].
  private record Names(Set<Long> artists, Set<Long> titles, Set<Long> albums) {}

  HiddenNames(RowFilter hidden) {
    this.hidden = hidden;
  }

  /// Whether a hidden row may credit the artist. Guests are not told apart: for a name that is in a
  /// title only, the answer is what the build has counted.
  boolean hasArtist(EngineSession session, long key) {
    return names(session).artists().contains(key);
  }

  /// Whether a hidden row has the title.
  boolean hasTitle(EngineSession session, String title) {
    return names(session).titles().contains(NameForm.sameKey(title));
  }

  /// Whether a hidden row has the album.
  boolean hasAlbum(EngineSession session, String album) {
    return names(session).albums().contains(NameForm.sameKey(album));
  }

  private synchronized Names names(EngineSession session) {
    if (names == null) {
      var found = new Names(new HashSet<>(), new HashSet<>(), new HashSet<>());
      session.scan(
          hidden,
          row -> {
            row.artistNames().forEach(name -> found.artists().add(NameForm.sameKey(name)));
            add(found.titles(), row.title());
            add(found.albums(), row.album());
            return true;
          });
      names = found;
    }
    return Objects.requireNonNull(names);
  }

  private static void add(Set<Long> keys, @Nullable String name) {
    if (name != null) {
      keys.add(NameForm.sameKey(name));
    }
  }
}
