package io.trackrecord.data.completion;

import java.util.Set;

/// The title of a song or of an album that is credited to an artist.
///
/// @param name the title, and the artist shown beside it; beside one that is not own stands who
///   does where it is kept
/// @param key what the song or album is known by under its first artist and under guests; no song
///   has that of an album of the same artist
/// @param own true under its first artist, where it is kept, and completed among the titles of all
///   artists; false under a guest, whose section refers to it
/// @param guests the keys of the artists under whom it stands as a guest's; none where it is not
///   own
public record Title(Completable name, long key, boolean own, Set<Long> guests) {

  public Title {
    guests = Set.copyOf(guests);
  }
}
