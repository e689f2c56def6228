package io.trackrecord.data.index;

/// The fields of a name in the index of names: artists, titles (one for each song), albums, genres.
/// Its documents are sorted by weight, heaviest first, so that the first that match are the best.
public final class NameFields {

  /// What it is the name of: `artist`, `title`, `album` or `genre`.
  public static final String KIND = "kind";

  /// The key of the name, or of the song for a title.
  public static final String KEY = "key";

  /// The keys of an artist's loose forms.
  public static final String LOOSE = "loose";

  /// The keys of the artists of a title or album.
  public static final String BY = "by";

  /// The first letters of the whole name, one term for each length up to [#LONGEST_PREFIX].
  public static final String START = "start";

  /// The first letters of the name from any of its words on.
  public static final String WORD_START = "word-start";

  /// The name from each of its words on, whole, for prefixes that are longer.
  public static final String REST = "rest";

  /// The groups of three letters of an artist's name, for names that are misspelt.
  public static final String TRIGRAM = "trigram";

  /// The weight: log2(1 + rows) plus the best percentile, times 1,000.
  public static final String WEIGHT = "weight";

  /// The entry itself, as [NameEntry] writes it.
  public static final String STORED = "entry";

  /// The longest prefix that has a term of its own, in characters.
  public static final int LONGEST_PREFIX = 8;

  private NameFields() {}
}
