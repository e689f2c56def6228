package io.trackrecord.bot.engine.lucene;

import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.QueryWord;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.engine.WordSearch;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.index.WordField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Translates filters and searches by words into Lucene's queries.
final class FilterQueries {

  /// Words with one start that are looked for.
  private static final int MAX_WORDS_OF_START = 1_000;

  private static final int MAX_YEAR = 3_000;

  private final IndexReader reader;
  private final Deadline deadline;

  FilterQueries(IndexReader reader, Deadline deadline) {
    this.reader = reader;
    this.deadline = deadline;
  }

  /// The query that finds the rows of a filter.
  Query of(RowFilter filter) {
    return switch (filter) {
      case RowFilter.Everything _ -> MatchAllDocsQuery.INSTANCE;
      case RowFilter.HasKey has -> new TermQuery(term(has));
      case RowFilter.HasAnyKey any ->
          new TermInSetQuery(
              any.field().id(), any.keys().stream().map(TrackFields::keyTerm).toList());
      case RowFilter.InDataset in -> new TermQuery(new Term(TrackFields.DATASET, in.dataset()));
      case RowFilter.InYears in -> years(in);
      case RowFilter.HasWords has -> words(has);
      case RowFilter.HasWordStart has -> wordStart(has.field(), has.start());
      case RowFilter.HasWordBetween has ->
          TermRangeQuery.newStringRange(has.field().id(), has.first(), has.end(), true, false);
      case RowFilter.AnyOf any -> any(any.filters());
      case RowFilter.AllOf all -> all(all.filters());
      case RowFilter.Not not -> all(List.of(not));
    };
  }

  /// The term of a key.
  static Term term(RowFilter.HasKey has) {
    return new Term(has.field().id(), TrackFields.keyTerm(has.key()));
  }

  /// The query that finds and scores the rows of a search.
  Query of(WordSearch search) {
    var words = search.words();
    var query = new BooleanQuery.Builder();
    if (words.minimum() == 1 && search.tie() == 1) {
      // One flat disjunction: Lucene skips best over that.
      words.words().forEach(word -> word.spellings().forEach(s -> add(query, term(s))));
    } else {
      words.words().forEach(word -> add(query, scored(word, search.tie())));
      query.setMinimumNumberShouldMatch(words.minimum());
    }
    if (search.filter() instanceof RowFilter.Everything) {
      return query.build();
    }
    return new BooleanQuery.Builder()
        .add(query.build(), Occur.MUST)
        .add(of(search.filter()), Occur.FILTER)
        .build();
  }

  private static void add(BooleanQuery.Builder query, Query clause) {
    query.add(clause, Occur.SHOULD);
  }

  private static Query scored(QueryWord word, double tie) {
    var spellings = word.spellings().stream().map(FilterQueries::term).toList();
    return spellings.size() == 1
        ? spellings.getFirst()
        : new DisjunctionMaxQuery(spellings, (float) tie);
  }

  private static Query term(QueryWord.Spelling spelling) {
    var term = new TermQuery(new Term(spelling.field().id(), spelling.word()));
    return spelling.weight() == 1 ? term : new BoostQuery(term, (float) spelling.weight());
  }

  private static Query words(RowFilter.HasWords has) {
    var words = new BooleanQuery.Builder();
    var all = has.minimum() == has.words().size();
    for (var word : has.words()) {
      var any = new BooleanQuery.Builder();
      word.spellings()
          .forEach(
              each ->
                  any.add(new TermQuery(new Term(each.field().id(), each.word())), Occur.SHOULD));
      words.add(any.build(), all ? Occur.FILTER : Occur.SHOULD);
    }
    return all ? words.build() : words.setMinimumNumberShouldMatch(has.minimum()).build();
  }

  private static Query years(RowFilter.InYears in) {
    var years = new ArrayList<BytesRef>();
    for (var year = Math.max(0, in.first()); year <= Math.min(in.last(), MAX_YEAR); year++) {
      years.add(new BytesRef(Integer.toString(year)));
    }
    return new TermInSetQuery(TrackFields.YEAR, years);
  }

  private Query any(List<RowFilter> filters) {
    if (filters.isEmpty()) {
      return new MatchNoDocsQuery("nothing is wanted");
    }
    var any = new BooleanQuery.Builder();
    filters.forEach(filter -> any.add(of(filter), Occur.SHOULD));
    return any.build();
  }

  private Query all(List<RowFilter> filters) {
    var all = new BooleanQuery.Builder();
    var isOnlyExcluding = true;
    for (var filter : filters) {
      if (filter instanceof RowFilter.Not not) {
        all.add(of(not.filter()), Occur.MUST_NOT);
      } else {
        all.add(of(filter), Occur.FILTER);
        isOnlyExcluding = false;
      }
    }
    return isOnlyExcluding
        ? all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER).build()
        : all.build();
  }

  /// Any of the first words with this start: their number is bounded, since Lucene's time-out does
  /// not cover the expansion of a prefix.
  private Query wordStart(WordField field, String start) {
    try {
      var terms = MultiTerms.getTerms(reader, field.id());
      if (terms == null) {
        return new MatchNoDocsQuery("no row has a word there");
      }
      var first = new BytesRef(start);
      var found = new ArrayList<BytesRef>();
      var words = terms.iterator();
      var status = words.seekCeil(first);
      for (var word = status == TermsEnum.SeekStatus.END ? null : words.term();
          word != null && StringHelper.startsWith(word, first) && found.size() < MAX_WORDS_OF_START;
          word = words.next()) {
        deadline.check();
        found.add(BytesRef.deepCopyOf(word));
      }
      return new TermInSetQuery(field.id(), found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
