package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// How many rows have a word, of one version of the index. To look it up costs some microseconds,
/// and hundreds of words are weighed for one misspelt song: those that were asked for are kept, a
/// few tens of megabytes at most. Safe for use by several threads.
final class WordFrequencies {

  private static final int MOST_KEPT = 200_000;

  private final IndexReader reader;
  private final Map<String, Integer> known = new ConcurrentHashMap<>();

  WordFrequencies(IndexReader reader) {
    this.reader = reader;
  }

  /// How many rows have a word in their titles or in their artists' names, whichever are more.
  int of(String word) {
    var before = known.get(word);
    if (before != null) {
      return before;
    }
    var now = read(word);
    if (known.size() >= MOST_KEPT) {
      known.clear();
    }
    known.put(word, now);
    return now;
  }

  private int read(String word) {
    try {
      return Math.max(
          reader.docFreq(new Term(TrackFields.TITLE_WORDS, word)),
          reader.docFreq(new Term(TrackFields.ARTIST_WORDS, word)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
