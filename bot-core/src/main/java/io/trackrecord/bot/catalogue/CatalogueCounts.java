package io.trackrecord.bot.catalogue;

/// How many checks and reports there were since the start.
///
/// @param running those that are under way or wait
/// @param finished those with a result
/// @param refused those of files that cannot be read, are too large, or were too many
/// @param ended those that a user cancelled, or that a stop ended
/// @param failed those that failed for a reason of the program or the index
public record CatalogueCounts(long running, long finished, long refused, long ended, long failed) {}
