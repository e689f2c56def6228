package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Free text with filters: first all words; where no row has them all, all words within typing
/// errors; where none has these, most of them. A row with a name that is equal as a whole ranks
/// first.
final class TextSearch {

  private static final float WHOLE_NAME = 1_000;

  private final Search search;

  TextSearch(Search search) {
    this.search = search;
  }

  /// The query that answers the question; one that finds nothing where nothing does.
  Query query(Question.OfText question) throws IOException {
    var filters = filters(question);
    if (question.words() == null) {
      return filtered(MatchAllDocsQuery.INSTANCE, filters);
    }
    var words = NameWords.ofQuery(question.words());
    words = words.subList(0, Math.min(words.size(), WordQueries.MOST_WORDS));
    Query found = filtered(wholeNameFirst(question.words(), WordQueries.everyWord(words)), filters);
    if (isEmpty(found) && !words.isEmpty()) {
      found = filtered(WordQueries.everyWordNearly(words), filters);
      if (isEmpty(found)) {
        found = filtered(WordQueries.mostWords(words), filters);
      }
    }
    return found;
  }

  /// How a row matches: by a whole name, or by words.
  static RowMatch match(Question.OfText question, Track row) {
    var words = question.words();
    var byWords = RowMatch.BY_WORDS;
    if (words == null) {
      return filterMatch(question, row);
    }
    var best = byWords;
    if (row.title() != null) {
      best = surer(best, RowMatch.title(words, row));
    }
    best = surer(best, RowMatch.artist(words, row));
    return best;
  }

  /// With filters alone a row is as sure as the names that were given.
  private static RowMatch filterMatch(Question.OfText question, Track row) {
    if (question.artist() != null) {
      return RowMatch.artist(question.artist(), row);
    }
    if (question.album() != null) {
      return RowMatch.album(question.album(), row);
    }
    return RowMatch.BY_WORDS;
  }

  private static RowMatch surer(RowMatch best, RowMatch other) {
    return other.basis().isSure() && other.basis().compareTo(best.basis()) < 0 ? other : best;
  }

  private boolean isEmpty(Query query) throws IOException {
    return search.best(query, 1).length == 0;
  }

  private static Query wholeNameFirst(String text, Query words) {
    var same = NameForm.sameKey(text);
    return new BooleanQuery.Builder()
        .add(words, Occur.SHOULD)
        .add(whole(TrackFields.TITLE, same), Occur.SHOULD)
        .add(whole(TrackFields.ARTIST, same), Occur.SHOULD)
        .build();
  }

  private static Query whole(String field, long key) {
    return new BoostQuery(NameQueries.key(field, key), WHOLE_NAME);
  }

  private List<Query> filters(Question.OfText question) throws IOException {
    var filters = new ArrayList<Query>();
    if (question.dataset() != null) {
      filters.add(new TermQuery(new Term(TrackFields.DATASET, question.dataset())));
    }
    if (question.artist() != null) {
      var named = NameQueries.artist(question.artist()).queries().getLast();
      filters.add(isEmpty(named) ? NameQueries.nearlyArtist(question.artist()) : named);
    }
    if (question.album() != null) {
      filters.add(albumFilter(question.album()));
    }
    if (question.genre() != null) {
      filters.add(NameQueries.genre(question.genre()));
    }
    if (question.years() != null) {
      filters.add(
          IntField.newRangeQuery(
              TrackFields.YEAR, question.years().first(), question.years().last()));
    }
    return filters;
  }

  private Query albumFilter(String album) throws IOException {
    var same = NameQueries.album(album);
    if (!isEmpty(same)) {
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
    if (query instanceof MatchAllDocsQuery) {
      filters.forEach(filter -> all.add(filter, Occur.FILTER));
      return new ConstantScoreQuery(all.build());
    }
    all.add(query, Occur.MUST);
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    return all.build();
  }
}
