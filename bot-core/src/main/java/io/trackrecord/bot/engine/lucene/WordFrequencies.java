package io.trackrecord.bot.engine.lucene;

import io.trackrecord.data.index.WordField;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// How many rows of an index version have a word. Remembers some: the rows that questions are
/// compared with have many words in common, and so have the rows of one catalogue. Used by all
/// threads.
final class WordFrequencies {

  /// Words that are remembered, which takes about 7 MB.
  static final int KEPT = 50_000;

  /// Longer words are seldom asked for twice. In characters.
  private static final int LONGEST_KEPT = 32;

  private final IndexReader tracks;
  private final Map<Word, Integer> known = new ConcurrentHashMap<>();

  WordFrequencies(IndexReader tracks) {
    this.tracks = tracks;
  }

  private record Word(WordField field, String word) {}

  /// How many rows have the word in the field.
  int of(WordField field, String word) throws IOException {
    var asked = new Word(field, word);
    var before = known.get(asked);
    if (before != null) {
      return before;
    }
    var frequency = tracks.docFreq(new Term(field.id(), word));
    if (word.length() <= LONGEST_KEPT) {
      if (known.size() >= KEPT) {
        known.clear();
      }
      known.put(asked, frequency);
    }
    return frequency;
  }

  /// How many are remembered.
  int kept() {
    return known.size();
  }
}
