package io.trackrecord.bot.catalog;

import java.util.Optional;

/// The answer to [Question.OfArtist].
///
/// @param profile who was found; empty where no artist carries the name
/// @param matches the tracks and songs credited to the name
public record ArtistMatches(Optional<ArtistProfile> profile, Matches matches) {}
