package io.trackrecord.bot.matching.name;

import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.data.index.WordField;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How frequent words are, and what that says of them. Remembers what it has looked up. For one
/// question.
public final class WordStatistics {

  /// A word that fewer rows have may be misspelt.
  private static final int RARE = 50;

  /// The share of the information of all words that the telling words have.
  private static final double TELLING = 0.6;

  private final EngineSession session;
  private final Map<String, Long> frequencies = new HashMap<>();

  /// The statistics of the index that a session sees.
  public WordStatistics(EngineSession session) {
    this.session = session;
  }

  /// How many rows have a word in their titles or in their artists' names, whichever are more.
  public long frequency(String word) {
    return frequencies.computeIfAbsent(
        word,
        _ ->
            Math.max(
                session.frequency(WordField.TITLE, word),
                session.frequency(WordField.ARTIST, word)));
  }

  /// Says which words will be asked for.
  public void expect(Collection<String> words) {
    session.expect(words);
  }

  /// The weight of a word: its inverse document frequency, as BM25 defines it.
  public double weight(String word) {
    return weight(frequency(word));
  }

  /// The weight of a word that so many rows have.
  public double weight(long frequency) {
    return Math.log(1 + (session.rowCount() - frequency + 0.5) / (frequency + 0.5));
  }

  /// Whether so few rows have a word that it may be misspelt.
  public boolean isRare(String word) {
    return frequency(word) < RARE;
  }

  /// The rarest listed words that together carry most of the weight of all. A row with none of them
  /// is about something else, and to visit every row with a common word would cost too much.
  public Set<String> telling(List<String> words) {
    expect(words);
    var listed =
        words.stream()
            .filter(word -> frequency(word) > 0)
            .sorted(Comparator.comparingLong(this::frequency))
            .toList();
    var all = listed.stream().mapToDouble(this::weight).sum();
    var telling = new LinkedHashSet<String>();
    var sum = 0.0;
    for (var word : listed) {
      if (sum < TELLING * all) {
        telling.add(word);
        sum += weight(word);
      }
    }
    return telling;
  }
}
