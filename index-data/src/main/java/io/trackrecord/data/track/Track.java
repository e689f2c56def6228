package io.trackrecord.data.track;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One track as one dataset lists it: what the index keeps and an answer shows. Never lyrics.
///
/// @param dataset the id of the dataset, such as `laion-disco-12m`
/// @param row the row's own id within the dataset, never blank; where a dataset has no ids, the
///   number of the row in its files
/// @param title the title as written, or null where the row has none
/// @param artists everyone credited, in the dataset's order; empty where the row names nobody
/// @param album the album's title as written, or null
/// @param year the year of release, or null
/// @param durationMillis the duration in milliseconds, or null
/// @param genres the dataset's genres of the track, without repeats
/// @param explicit whether the dataset marks it explicit, or null where it does not say
/// @param popularity the dataset's own count (views, listens, a score), or null; comparable only
///   within one dataset
/// @param licence the licence the dataset gives for the track's audio, or null
/// @param links every identifier under which the row can be found on a platform, without repeats
/// @param rows how many rows of the dataset's files were united in this track, at least 1
public record Track(
    String dataset,
    String row,
    @Nullable String title,
    List<Credit> artists,
    @Nullable String album,
    @Nullable Integer year,
    @Nullable Long durationMillis,
    List<String> genres,
    @Nullable Boolean explicit,
    @Nullable Double popularity,
    @Nullable String licence,
    List<PlatformId> links,
    int rows) {

  public Track {
    if (dataset.isBlank() || row.isBlank()) {
      throw new IllegalArgumentException("a track needs a dataset and a row id");
    }
    if (title == null && artists.isEmpty() && links.isEmpty()) {
      throw new IllegalArgumentException("a track needs a title, an artist or a link");
    }
    artists = List.copyOf(artists);
    genres = List.copyOf(genres);
    links = List.copyOf(links);
  }

  /// Whether the row is listed under the identifier, or lies in the folder that it is, in any
  /// spelling that is the same.
  public boolean lists(PlatformId id) {
    return id.platform().isStored()
        ? links.stream().anyMatch(id::isSame)
        : links.stream().flatMap(link -> link.folders().stream()).anyMatch(id::isSame);
  }

  /// The names of everyone credited, in order.
  public List<String> artistNames() {
    return artists.stream().map(Credit::name).toList();
  }
}
