package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Free text with filters: first all words; where no row has them all, all words within typing
/// errors; where none has these, most of them. A row with a name that is equal as a whole ranks
/// first.
final class TextSearch {

  /// A word that more rows have is common.
  private static final int COMMON = 200_000;

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
    Predicate<String> isRare = word -> search.frequency(word) < SongSearch.RARE;
    var found = written(filtered(WordQueries.everyWordNearly(words, isRare), filters));
    if (search.isEmpty(found)) {
      found = written(filtered(WordQueries.mostWords(words, isRare), filters));
    }
    return new Tiers(List.of(found));
  }

  /// Rows with a whole name that is equal first, then those that have all words.
  private Tiers exactly(String text, List<String> words, List<Query> filters) throws IOException {
    var whole = WholeNames.of(search, text, words);
    var tiers = new ArrayList<>(whole.queries());
    if (words.stream().allMatch(word -> search.frequency(word) > COMMON)) {
      // To score a million rows takes too long: those with all words in one name come before
      // others.
      var title = WordQueries.everyWordIn(TrackFields.TITLE_WORDS, words);
      var artist = WordQueries.everyWordIn(TrackFields.ARTIST_WORDS, words);
      tiers.add(title);
      tiers.add(without(artist, whole.all(), title));
      tiers.add(without(WordQueries.everyWord(words), whole.all(), title, artist));
    } else {
      tiers.add(WordQueries.everyWord(words));
    }
    var all =
        new BooleanQuery.Builder()
            .add(WordQueries.everyWordUnscored(words), Occur.SHOULD)
            .add(whole.all(), Occur.SHOULD)
            .build();
    return new Tiers(
        tiers.stream().map(tier -> filtered(tier, filters)).toList(),
        filtered(new ConstantScoreQuery(all), filters),
        whole.queries().size(),
        false);
  }

  private static Query without(Query query, Query... others) {
    var rest = new BooleanQuery.Builder().add(query, Occur.MUST);
    for (var other : others) {
      rest.add(other, Occur.MUST_NOT);
    }
    return rest.build();
  }

  /// The query with the words that misspelt ones may stand for written out: they are looked up once
  /// for all that is done with it.
  private Query written(Query query) throws IOException {
    return search.searcher().rewrite(query);
  }

  /// How a row matches: by a whole name, or by words; never surer than the names in the filters.
  static RowMatch match(Question.OfText question, Track row) {
    var best = question.words() == null ? null : RowMatch.BY_WORDS;
    if (question.words() != null) {
      if (row.title() != null) {
        best = surer(best, RowMatch.title(question.words(), row));
      }
      best = surer(best, RowMatch.artist(question.words(), row));
    }
    if (question.artist() != null) {
      best = and(best, RowMatch.artist(question.artist(), row));
    }
    if (question.album() != null) {
      best = and(best, RowMatch.album(question.album(), row));
    }
    return best == null ? RowMatch.BY_WORDS : best;
  }

  private static RowMatch and(@Nullable RowMatch found, RowMatch filter) {
    return found == null ? filter : found.basis() == MatchBasis.WORDS ? found : found.and(filter);
  }

  private static RowMatch surer(@Nullable RowMatch best, RowMatch other) {
    var known = best == null ? RowMatch.BY_WORDS : best;
    return other.basis().isSure() && other.basis().compareTo(known.basis()) < 0 ? other : known;
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
