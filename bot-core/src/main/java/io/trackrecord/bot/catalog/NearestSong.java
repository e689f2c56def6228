package io.trackrecord.bot.catalog;

/// The one song that a question for a song comes nearest to.
///
/// @param song the song, with all its rows that the question finds, up to 10,000
/// @param isOffer whether it is only what [TrackCatalog#song] would offer, and no answer; its
///   similarity is then that of the offer
public record NearestSong(Song song, boolean isOffer) {}
