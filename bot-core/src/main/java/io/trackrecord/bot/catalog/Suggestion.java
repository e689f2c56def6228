package io.trackrecord.bot.catalog;

/// A name that the datasets hold, offered to a user: as a completion while typing, or as "did you
/// mean". Never taken silently in place of what was typed.
///
/// @param kind what it is the name of
/// @param name the most frequent spelling
/// @param key the 64-bit key of the name, by which a button can bring it back
/// @param by the artist that tells a title or album apart, or the empty string
/// @param similarity from 0 to 1 to what was typed; 1 for a completion by prefix
/// @param tracks how many tracks carry it
/// @param datasets in how many datasets
public record Suggestion(
    NameKind kind,
    String name,
    long key,
    String by,
    double similarity,
    long tracks,
    int datasets) {}
