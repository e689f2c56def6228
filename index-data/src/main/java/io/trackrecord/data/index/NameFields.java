package io.trackrecord.data.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.search.suggest.document.CompletionAnalyzer;

/// The fields of the index of names. It has a document for each artist, one for each genre, and one
/// for each of the most popular titles and albums. [StoredNames] reads them.
public final class NameFields {

  /// The key of an artist's name.
  public static final String KEY = "key";

  /// The keys of an artist's loose forms.
  public static final String LOOSE = "loose";

  /// The trigrams of an artist's name, for names that are misspelt.
  public static final String TRIGRAM = "trigram";

  /// The weight of a name, a numeric doc value: log2(1 + rows) plus the best percentile, times
  /// 1,000.
  public static final String WEIGHT = "weight";

  /// The texts that complete a name, as [CompletionText] gives them, weighed as [#WEIGHT] is.
  public static final String COMPLETE = "complete";

  /// An artist's entry, as [ArtistEntry] writes it.
  public static final String ENTRY = "entry";

  /// The name of a genre, title or album, as [CompletedName] writes it.
  public static final String NAME = "name";

  private static final Analyzer ANALYZER = new CompletionAnalyzer(new KeywordAnalyzer());

  private NameFields() {}

  /// The analyzer of [#COMPLETE], which completion queries need, too. It leaves texts as they are,
  /// because they are normalised already.
  public static Analyzer analyzer() {
    return ANALYZER;
  }
}
