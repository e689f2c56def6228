package io.trackrecord.data.index;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was worked out lately for names, since most names occur again and again. A name takes the
/// place of another with the same hash. Not safe for use by several threads.
final class FormCache<T> {

  /// While files are read, rows of any artist may come next.
  private static final int READING = 1 << 15;

  /// While rows lie artist by artist: what is kept longer costs the collector of garbage more than
  /// to work it out again.
  private static final int ARTISTS = 1 << 13;

  private static final int TITLES = 1 << 12;

  private final Function<String, T> of;
  private final @Nullable String[] names;
  private final @Nullable Object[] known;

  private FormCache(int most, Function<String, T> of) {
    this.of = of;
    this.names = new @Nullable String[most];
    this.known = new @Nullable Object[most];
  }

  /// Of artists: some 8 MB at most for names of ordinary length.
  static FormCache<ArtistForms> artists() {
    return new FormCache<>(ARTISTS, ArtistForms::of);
  }

  /// Of artists, while files are read.
  static FormCache<LiftedArtist> lifted() {
    return new FormCache<>(READING, LiftedArtist::of);
  }

  /// Of titles, which come again among the rows of one artist.
  static FormCache<TitleForms> titles() {
    return new FormCache<>(TITLES, TitleForms::of);
  }

  /// Of albums, which come again among the rows of one artist.
  static FormCache<AlbumForms> albums() {
    return new FormCache<>(TITLES, AlbumForms::of);
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
