package io.trackrecord.data.completion;

/// Where a name lies while the completions are written.
///
/// @param part the number of the part
/// @param at the place in the part
public record NamePlace(int part, long at) {}
