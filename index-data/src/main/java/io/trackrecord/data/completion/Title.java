package io.trackrecord.data.completion;

import java.util.Set;

/// A title credited to an artist.
///
/// @param name the title, and the artist shown beside it
/// @param song the key of the song
/// @param own true under the song's first artist, where it is kept, and completed among the titles
///   of all artists; false under a guest, whose section refers to it
/// @param guests the keys of the artists under whom it stands as a guest's; none where it is not
///   own
public record Title(Completable name, long song, boolean own, Set<Long> guests) {

  public Title {
    guests = Set.copyOf(guests);
  }
}
