package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Free text with filters: first all words; where no row has them all, all words within typing
/// errors; where none has these, most of them. A row with a name that is equal as a whole ranks
/// first.
final class TextSearch {

  /// Where each word is in more rows, thousands of rows are taken at a time.
  private static final int COMMON = 20_000;

  /// A row that has only one of the words is no answer where more rows have it than are counted.
  private static final int TOO_COMMON = 100_000;

  private static final int MOST_YEARS = 3_000;

  private final Search search;

  TextSearch(Search search) {
    this.search = search;
  }

  /// The search that answers the question; one that finds nothing where nothing does.
  Tiers tiers(Question.OfText question) throws IOException {
    var filters = filters(question);
    if (question.words() == null) {
      return new Tiers(
          List.of(
              question.artist() == null
                  ? filtered(MatchAllDocsQuery.INSTANCE, filters)
                  : filtered(NameQueries.artistOrNearly(question.artist()).all(), filters)));
    }
    var words = NameWords.ofQuery(question.words());
    words = words.subList(0, Math.min(words.size(), WordQueries.MOST_WORDS));
    var exactly = exactly(question.words(), words, filters);
    if (words.isEmpty() || !search.isEmpty(exactly.all())) {
      return exactly;
    }
    return new Tiers(List.of(nearly(words, filters)));
  }

  /// Rows that have all words within typing errors; where there are none, most of them.
  private Query nearly(List<String> words, List<Query> filters) throws IOException {
    var telling = search.telling(words);
    var all = new ArrayList<WordsQuery.Word>();
    var most = new ArrayList<WordsQuery.Word>();
    var isAlone = WordQueries.leastOf(words.size()) == 1;
    for (var word : words) {
      var isRare = search.isRare(word);
      // The words that it may stand for are looked up once for all that is done with it.
      var meant = WordQueries.anywhere(search.searcher(), word, isRare);
      all.add(meant);
      var isEnough = !isAlone || search.frequency(word) <= TOO_COMMON;
      most.add(isEnough && (isRare || telling.contains(word)) ? meant.needed() : meant);
    }
    var every = filtered(WordQueries.every(all), filters);
    if (!search.isEmpty(every)) {
      return every;
    }
    return most.stream().anyMatch(WordsQuery.Word::isNeeded)
        ? filtered(WordQueries.most(most), filters)
        : new MatchNoDocsQuery("no word says enough");
  }

  /// Rows with a whole name that is equal first, then those that have all words.
  private Tiers exactly(String text, List<String> words, List<Query> filters) throws IOException {
    var whole = WholeNames.of(search, text, words);
    var tiers = new ArrayList<>(whole.queries());
    var isCommon = words.stream().mapToInt(search::frequency).min().orElse(0) > COMMON;
    tiers.add(
        isCommon
            ? WordQueries.everyCommonWord(search.searcher(), words)
            : WordQueries.everyWord(words));
    var unscored = isCommon ? tiers.getLast() : WordQueries.everyWordUnscored(words);
    var all = new BooleanQuery.Builder().add(unscored, Occur.SHOULD);
    if (!whole.queries().isEmpty()) {
      all.add(whole.queries().getLast(), Occur.SHOULD);
    }
    return new Tiers(
        tiers.stream().map(tier -> filtered(tier, filters)).toList(),
        filtered(new ConstantScoreQuery(all.build()), filters),
        whole.queries().size(),
        false);
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

  private List<Query> filters(Question.OfText question) throws IOException {
    var filters = new ArrayList<Query>();
    if (question.dataset() != null) {
      filters.add(new TermQuery(new Term(TrackFields.DATASET, question.dataset())));
    }
    if (question.artist() != null) {
      var named = NameQueries.artist(question.artist()).queries().getLast();
      filters.add(search.isEmpty(named) ? NameQueries.nearlyArtist(question.artist()) : named);
    }
    if (question.album() != null) {
      filters.add(albumFilter(question.album()));
    }
    if (question.genre() != null) {
      filters.add(NameQueries.genre(question.genre()));
    }
    if (question.years() != null) {
      filters.add(years(question.years().first(), question.years().last()));
    }
    return filters;
  }

  private static Query years(int first, int last) {
    var years = new ArrayList<BytesRef>();
    for (var year = Math.max(0, first); year <= Math.min(last, MOST_YEARS); year++) {
      years.add(new BytesRef(Integer.toString(year)));
    }
    return new TermInSetQuery(TrackFields.YEAR, years);
  }

  private Query albumFilter(String album) throws IOException {
    var same = NameQueries.album(album);
    if (!search.isEmpty(same)) {
      return same;
    }
    var all = new BooleanQuery.Builder();
    var words = NameWords.ofQuery(album);
    words.stream()
        .limit(WordQueries.MOST_WORDS)
        .forEach(
            word -> all.add(new TermQuery(new Term(TrackFields.ALBUM_WORDS, word)), Occur.FILTER));
    return words.isEmpty() ? same : all.build();
  }

  private static Query filtered(Query query, List<Query> filters) {
    if (filters.isEmpty()) {
      return query;
    }
    var all = new BooleanQuery.Builder();
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    if (query instanceof MatchAllDocsQuery) {
      return new ConstantScoreQuery(all.build());
    }
    all.add(query, Occur.MUST);
    return query instanceof ConstantScoreQuery ? new ConstantScoreQuery(all.build()) : all.build();
  }
}
