package io.trackrecord.bot.catalog;

/// How much of something one dataset holds.
///
/// @param dataset the dataset's id
/// @param tracks distinct track ids
/// @param rows rows of the dataset's files; more than tracks where files repeat an id
/// @param listed how many of the tracks are on a list of tracks that a publisher says it trained
///   on, drawn from this dataset
public record DatasetCount(String dataset, long tracks, long rows, long listed) {}
