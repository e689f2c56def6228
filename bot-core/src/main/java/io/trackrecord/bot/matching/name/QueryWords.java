package io.trackrecord.bot.matching.name;

import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.Misspelt;
import io.trackrecord.bot.engine.NearWord;
import io.trackrecord.bot.engine.QueryWord;
import io.trackrecord.bot.engine.QueryWord.Spelling;
import io.trackrecord.data.index.WordField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns words of a question into what an engine looks for: each word in some fields, as it is or
/// in the spellings that it may stand for.
public final class QueryWords {

  /// Words of a question that are looked for; more say nothing more.
  public static final int MAX_WORDS = 24;

  /// What a word is worth in each field of a free text.
  public static final Map<WordField, Double> TEXT =
      Map.of(WordField.TITLE, 2.0, WordField.ARTIST, 1.75, WordField.ALBUM, 1.0);

  /// What a word is worth in each field of a song.
  public static final Map<WordField, Double> SONG =
      Map.of(WordField.TITLE, 1.0, WordField.ARTIST, 1.0);

  /// Spellings of one word in one field.
  private static final int MAX_SPELLINGS = 50;

  /// Shorter words are near to too many others.
  private static final int MIN_LETTERS = 4;

  private static final int MIN_LETTERS_FOR_TWO_EDITS = 8;

  private final EngineSession session;
  private final WordStatistics statistics;
  private final Map<Misspelt, List<NearWord>> known = new HashMap<>();

  /// Looks the spellings of words up in a session.
  public QueryWords(EngineSession session, WordStatistics statistics) {
    this.session = session;
    this.statistics = statistics;
  }

  /// A word as it is, in fields with their weights.
  public static QueryWord exactly(String word, Map<WordField, Double> fields) {
    var spellings = new ArrayList<Spelling>();
    for (var field : WordField.values()) {
      var weight = fields.get(field);
      if (weight != null) {
        spellings.add(new Spelling(field, word, weight));
      }
    }
    return new QueryWord(spellings);
  }

  /// Each of the words as it is.
  public static List<QueryWord> exactly(Collection<String> words, Map<WordField, Double> fields) {
    return words.stream().map(word -> exactly(word, fields)).toList();
  }

  /// Whether a word is long enough that it may be misspelt for another.
  public static boolean mayBeMisspelt(String word) {
    return letters(word) >= MIN_LETTERS;
  }

  /// Words in all spellings of the index that are within typing errors of them. As in Lucene's
  /// FuzzyQuery, each counts as if it were as frequent as the most frequent of them, and less for
  /// each error.
  ///
  /// @param words in which fields, with their weights, each is looked for
  /// @return by word; a word that the index has nothing like in its fields is absent
  public Map<String, QueryWord> nearly(Map<String, Map<WordField, Double>> words) {
    session.deadline().check();
    var misspelt =
        words.entrySet().stream()
            .map(
                each -> new Misspelt(each.getKey(), each.getValue().keySet(), edits(each.getKey())))
            .toList();
    var unknown = misspelt.stream().filter(each -> !known.containsKey(each)).toList();
    if (!unknown.isEmpty()) {
      var found = session.nearWords(unknown, MAX_SPELLINGS);
      for (var i = 0; i < unknown.size(); i++) {
        known.put(unknown.get(i), found.get(i));
      }
    }
    var nearly = new HashMap<String, QueryWord>();
    for (var each : misspelt) {
      var word = each.word();
      var near = known.getOrDefault(each, List.of());
      var spellings = spellings(word, near, words.getOrDefault(word, Map.of()));
      if (!spellings.isEmpty()) {
        nearly.put(word, new QueryWord(spellings));
      }
    }
    return nearly;
  }

  private static int edits(String word) {
    return letters(word) < MIN_LETTERS_FOR_TWO_EDITS ? 1 : 2;
  }

  private List<Spelling> spellings(
      String word, List<NearWord> near, Map<WordField, Double> fields) {
    var letters = letters(word);
    var highest = new EnumMap<WordField, Long>(WordField.class);
    near.forEach(each -> highest.merge(each.field(), each.frequency(), Math::max));
    var spellings = new ArrayList<Spelling>();
    for (var each : near) {
      var weight = fields.getOrDefault(each.field(), 0.0);
      var share = 1 - (double) each.edits() / letters;
      var asFrequent = highest.getOrDefault(each.field(), each.frequency());
      spellings.add(
          new Spelling(each.field(), each.word(), weight * share * blend(each, asFrequent)));
    }
    return spellings;
  }

  /// What makes a rare spelling score like one that so many rows have.
  private double blend(NearWord word, long frequency) {
    return statistics.weight(frequency) / statistics.weight(word.frequency());
  }

  private static int letters(String word) {
    return word.codePointCount(0, word.length());
  }
}
