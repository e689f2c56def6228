package io.trackrecord.data.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// What was worked out lately for names, since most names occur again and again. Not safe for use
/// by several threads.
final class Recent<T> {

  private static final int ARTISTS = 1 << 15;

  private final Function<String, T> of;
  private final Map<String, T> known;

  private Recent(int most, Function<String, T> of) {
    this.of = of;
    this.known =
        new LinkedHashMap<>(1024, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > most;
          }
        };
  }

  /// Of artists: some 30 MB at most for names of ordinary length.
  static Recent<ArtistForms> artists() {
    return new Recent<>(ARTISTS, ArtistForms::of);
  }

  /// Of artists, while files are read.
  static Recent<LiftedArtist> lifted() {
    return new Recent<>(ARTISTS, LiftedArtist::of);
  }

  /// Of titles, which come again among the rows of one artist.
  static Recent<TitleForms> titles() {
    return new Recent<>(ARTISTS / 8, TitleForms::of);
  }

  T of(String name) {
    var before = known.get(name);
    if (before == null) {
      before = of.apply(name);
      known.put(name, before);
    }
    return before;
  }
}
