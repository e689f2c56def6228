package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.QueryWord;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.engine.WordSearch;
import io.trackrecord.bot.matching.name.NameFilters;
import io.trackrecord.bot.matching.name.QueryWords;
import io.trackrecord.bot.matching.name.Tiers;
import io.trackrecord.bot.matching.name.WordStatistics;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Free text with filters: rows with all words; where there are none, rows with all words within
/// typing errors; where there are none either, rows with most of the words. A row with a whole name
/// that is equal ranks first.
final class TextSearch {

  /// What a word counts in the fields that are not its best.
  private static final double TIE = 0.1;

  /// A row with only one of the words is no answer where more rows than this have that word.
  private static final int MAX_FREQUENCY_ALONE = 100_000;

  private static final int MAX_YEAR = 3_000;

  private final EngineSession session;
  private final WordStatistics statistics;
  private final QueryWords queryWords;

  TextSearch(EngineSession session) {
    this.session = session;
    this.statistics = new WordStatistics(session);
    this.queryWords = new QueryWords(session, statistics);
  }

  /// The search that answers the question; one that finds nothing where nothing does.
  Tiers tiers(Question.OfText question) {
    var filter = filter(question);
    var text = question.words();
    if (text == null) {
      return Tiers.ofNames(List.of(filter));
    }
    var words = NameWords.ofQuery(text).stream().limit(QueryWords.MAX_WORDS).toList();
    statistics.expect(words);
    var exactly = exactly(text, words, filter);
    if (words.isEmpty() || session.exists(exactly.all())) {
      return exactly;
    }
    var joined = NameWords.ofQueryJoined(text).stream().limit(QueryWords.MAX_WORDS).toList();
    if (!joined.equals(words)) {
      var tiers =
          new Tiers(List.of(), all(QueryWords.exactly(joined, QueryWords.TEXT), filter), false);
      if (session.exists(tiers.all())) {
        return tiers;
      }
    }
    return nearly(words, filter);
  }

  /// Rows with a whole name that is equal, then those that have all words.
  private Tiers exactly(String text, List<String> words, RowFilter filter) {
    var whole =
        WholeNames.of(session, statistics, text, words).stream()
            .map(name -> RowFilter.both(filter, name))
            .toList();
    if (words.isEmpty()) {
      return Tiers.ofNames(whole.isEmpty() ? List.of(RowFilter.NOTHING) : whole);
    }
    return new Tiers(whole, all(QueryWords.exactly(words, QueryWords.TEXT), filter), false);
  }

  /// Rows that have all words within typing errors; where there are none, most of them.
  private Tiers nearly(List<String> words, RowFilter filter) {
    var telling = statistics.telling(words);
    var isOneEnough = minimum(words.size()) == 1;
    var misspelt = new HashMap<String, Map<WordField, Double>>();
    words.stream()
        .filter(word -> statistics.isRare(word) && QueryWords.mayBeMisspelt(word))
        .forEach(word -> misspelt.put(word, QueryWords.TEXT));
    var nearly = queryWords.nearly(misspelt);
    var meant = new ArrayList<QueryWord>();
    var needed = new ArrayList<QueryWord>();
    for (var word : words) {
      var isRare = statistics.isRare(word);
      var each = nearly.getOrDefault(word, QueryWords.exactly(word, QueryWords.TEXT));
      meant.add(each);
      var saysEnough = !isOneEnough || statistics.frequency(word) <= MAX_FREQUENCY_ALONE;
      if (saysEnough && (isRare || telling.contains(word))) {
        needed.add(each);
      }
    }
    var every = new Tiers(List.of(), all(meant, filter), false);
    if (session.exists(every.all())) {
      return every;
    }
    if (needed.isEmpty()) {
      return Tiers.ofNames(List.of(RowFilter.NOTHING));
    }
    var most = new RowFilter.HasWords(meant, minimum(meant.size()));
    var withNeeded = RowFilter.both(filter, new RowFilter.HasWords(needed, 1));
    return new Tiers(List.of(), new WordSearch(most, TIE, withNeeded), false);
  }

  /// How many of so many words are most of them: three of five.
  private static int minimum(int words) {
    return Math.max(1, Math.round(words * 0.6f));
  }

  private static WordSearch all(List<QueryWord> words, RowFilter filter) {
    return new WordSearch(new RowFilter.HasWords(words, words.size()), TIE, filter);
  }

  /// How rows match: by a whole name, or by words; never surer than the names in the filters.
  static Function<Track, RowMatch> match(Question.OfText question) {
    Function<Track, @Nullable RowMatch> byWords =
        question.words() == null ? _ -> null : RowMatch.byWholeName(question.words());
    return row -> {
      var best = byWords.apply(row);
      if (question.artist() != null) {
        best = and(best, RowMatch.artist(question.artist(), row));
      }
      if (question.album() != null) {
        best = and(best, RowMatch.album(question.album(), row));
      }
      return best == null ? RowMatch.BY_WORDS : best;
    };
  }

  private static RowMatch and(@Nullable RowMatch found, RowMatch filter) {
    return found == null ? filter : found.basis() == MatchBasis.WORDS ? found : found.and(filter);
  }

  private RowFilter filter(Question.OfText question) {
    var filters = new ArrayList<RowFilter>();
    if (question.dataset() != null) {
      filters.add(new RowFilter.InDataset(question.dataset()));
    }
    if (question.artist() != null) {
      var credited = NameFilters.creditedOrLifted(question.artist());
      filters.add(
          session.exists(credited) ? credited : NameFilters.nearlyArtist(question.artist()));
    }
    if (question.album() != null) {
      filters.add(album(question.album()));
    }
    if (question.genre() != null) {
      filters.add(NameFilters.genre(question.genre()));
    }
    if (question.years() != null) {
      filters.add(years(question.years()));
    }
    return RowFilter.all(filters);
  }

  private static RowFilter years(Question.Years years) {
    return years.equals(Question.Years.UNKNOWN)
        ? new RowFilter.Not(new RowFilter.InYears(0, MAX_YEAR))
        : new RowFilter.InYears(years.first(), years.last());
  }

  /// Rows on an album of this title; where there is none, on one whose title has all its words.
  private RowFilter album(String album) {
    var same = NameFilters.album(album);
    var words = NameWords.ofQuery(album).stream().limit(QueryWords.MAX_WORDS).toList();
    if (words.isEmpty() || session.exists(same)) {
      return same;
    }
    var inAlbum = Map.of(WordField.ALBUM, 1.0);
    return new RowFilter.HasWords(QueryWords.exactly(words, inAlbum), words.size());
  }
}
