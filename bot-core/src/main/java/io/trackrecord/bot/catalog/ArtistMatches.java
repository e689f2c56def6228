package io.trackrecord.bot.catalog;

import java.util.Optional;

/// The answer to [Question.OfArtist].
///
/// @param profile who was found; empty where no artist carries the name
/// @param matches the tracks and songs credited to the name
/// @param joint further tracks, which credit the name only together with others
public record ArtistMatches(Optional<ArtistProfile> profile, Matches matches, JointCredits joint) {}
