package io.trackrecord.data.completion;

/// A title credited to an artist.
///
/// @param name the title, and the artist shown beside it
/// @param alone whether it is also completed among the titles of all artists: true under the song's
///   first artist, false under further ones, so that it is there once
public record Title(Completable name, boolean alone) {}
