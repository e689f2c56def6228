package io.trackrecord.data.index.rows;

import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Unites rows with the same id into one track. Later rows fill in what the first lacks, genres and
/// links are joined, and the greater count stays. Linear in the number of rows.
final class UnitedRows {

  private final Track first;
  private @Nullable String title;
  private List<Credit> artists;
  private @Nullable String album;
  private @Nullable Integer year;
  private @Nullable Long durationMillis;
  private final Set<String> genres = new LinkedHashSet<>();
  private @Nullable Boolean explicit;
  private @Nullable Double popularity;
  private @Nullable String licence;
  private final Set<PlatformId> links = new LinkedHashSet<>();
  private int rows;

  UnitedRows(Track first) {
    this.first = first;
    this.artists = first.artists();
    add(first);
  }

  void add(Track row) {
    title = either(title, row.title());
    artists = artists.isEmpty() ? row.artists() : artists;
    album = either(album, row.album());
    year = either(year, row.year());
    durationMillis = either(durationMillis, row.durationMillis());
    genres.addAll(row.genres());
    explicit = either(explicit, row.explicit());
    popularity = greater(popularity, row.popularity());
    licence = either(licence, row.licence());
    links.addAll(row.links());
    rows += row.rows();
  }

  Track track() {
    return new Track(
        first.dataset(),
        first.row(),
        title,
        artists,
        album,
        year,
        durationMillis,
        List.copyOf(genres),
        explicit,
        popularity,
        licence,
        List.copyOf(links),
        rows);
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }

  private static @Nullable Double greater(@Nullable Double first, @Nullable Double second) {
    if (first == null || second == null) {
      return either(first, second);
    }
    return Math.max(first, second);
  }
}
