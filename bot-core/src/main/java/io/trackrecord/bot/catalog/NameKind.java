package io.trackrecord.bot.catalog;

/// What a name is the name of.
public enum NameKind {
  ARTIST,
  TITLE,
  ALBUM,
  GENRE,
  DATASET
}
