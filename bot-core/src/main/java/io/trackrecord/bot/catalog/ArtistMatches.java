package io.trackrecord.bot.catalog;

import java.util.List;
import java.util.Optional;

/// The answer to [Question.OfArtist].
///
/// @param profile who was found; empty where no artist carries the name
/// @param matches the tracks and songs credited to the name
/// @param joint further tracks, which credit the name only together with others
/// @param missing of several names that were asked for, those that are not listed
public record ArtistMatches(
    Optional<ArtistProfile> profile, Matches matches, JointCredits joint, List<String> missing) {

  public ArtistMatches {
    missing = List.copyOf(missing);
  }
}
