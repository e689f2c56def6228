package io.trackrecord.data.completion;

/// What is completed.
public enum CompletionKind {
  ARTIST,
  /// Titles of all artists; those of one artist are asked for by the artist's key.
  TITLE,
  ALBUM,
  GENRE
}
