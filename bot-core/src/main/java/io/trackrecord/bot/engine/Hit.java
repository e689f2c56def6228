package io.trackrecord.bot.engine;

/// A row that was found.
///
/// @param row what its track is read by
/// @param song the key of its song
/// @param popularity its percentile within its dataset, 0 to 65,535
/// @param score its score in a search by words, else 0
public record Hit(RowHandle row, long song, int popularity, double score) {}
