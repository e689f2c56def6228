package io.trackrecord.data.index;

/// The fields of an artist's name in the index of names.
public final class NameFields {

  /// The key of the name.
  public static final String KEY = "key";

  /// The keys of an artist's loose forms.
  public static final String LOOSE = "loose";

  /// The groups of three letters of an artist's name, for names that are misspelt.
  public static final String TRIGRAM = "trigram";

  /// The weight: log2(1 + rows) plus the best percentile, times 1,000.
  public static final String WEIGHT = "weight";

  /// The entry itself, as [NameEntry] writes it.
  public static final String STORED = "entry";

  private NameFields() {}
}
