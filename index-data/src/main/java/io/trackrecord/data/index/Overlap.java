package io.trackrecord.data.index;

/// How much two datasets of an index have in common.
///
/// @param one the id of one dataset
/// @param other the id of the other, behind it in the alphabet
/// @param songs songs of which both have a row
/// @param ids tracks' ids on a platform, such as a YouTube video's, that stand on rows of both
public record Overlap(String one, String other, long songs, long ids) {}
