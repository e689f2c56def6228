package io.trackrecord.bench.quality;

import org.jspecify.annotations.Nullable;

/// One question of a test set, and what a right answer is.
///
/// @param group the part of the set that is reported apart, such as the source of a record
/// @param side the groups that are also reported together, such as the sources that the matching is
///   tuned on; or the group
/// @param title the title asked for, or null where an artist is
/// @param artist the artist asked for, or null where only a title is
/// @param album the album, or null
/// @param right what a right answer carries: the cluster of a record, or the right artist's name
/// @param self the row to hide while asking, or null
public record Query(
    String group,
    String side,
    @Nullable String title,
    @Nullable String artist,
    @Nullable String album,
    String right,
    @Nullable String self) {}
