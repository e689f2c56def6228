package io.trackrecord.bot.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the artists to whom a dataset's own artist ids say that a name belongs.
///
/// @param dataset the dataset's id
/// @param id the artist's id in it
/// @param tracks how many of the tracks that were looked through carry it
/// @param firstYear the earliest year of these, or null where no row gives one
/// @param lastYear the latest, or null
/// @param genres the genres of these, most frequent first, at most three
/// @param albums titles of albums of these, most frequent first, at most three
public record Identity(
    String dataset,
    String id,
    long tracks,
    @Nullable Integer firstYear,
    @Nullable Integer lastYear,
    List<String> genres,
    List<String> albums) {

  public Identity {
    genres = List.copyOf(genres);
    albums = List.copyOf(albums);
  }
}
