package io.trackrecord.data.index;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was worked out lately for names, since most names occur again and again. A name takes the
/// place of another with the same hash. Not safe for use by several threads.
final class Recent<T> {

  private static final int ARTISTS = 1 << 15;

  private final Function<String, T> of;
  private final @Nullable String[] names;
  private final @Nullable Object[] known;

  private Recent(int most, Function<String, T> of) {
    this.of = of;
    this.names = new @Nullable String[most];
    this.known = new @Nullable Object[most];
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

  /// Of albums, which come again among the rows of one artist.
  static Recent<AlbumForms> albums() {
    return new Recent<>(ARTISTS / 8, AlbumForms::of);
  }

  @SuppressWarnings("unchecked") // only what `of` gave is kept
  T of(String name) {
    var hash = name.hashCode();
    var at = (hash ^ (hash >>> 16)) & (names.length - 1);
    var before = known[at];
    if (before != null && name.equals(names[at])) {
      return (T) before;
    }
    var now = of.apply(name);
    names[at] = name;
    known[at] = now;
    return now;
  }
}
