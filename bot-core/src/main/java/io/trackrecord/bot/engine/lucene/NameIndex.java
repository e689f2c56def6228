package io.trackrecord.bot.engine.lucene;

import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.CompletionText;
import io.trackrecord.data.index.NameFields;
import io.trackrecord.data.index.StoredNames;
import io.trackrecord.data.index.TrackFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.suggest.document.CompletionQuery;
import org.apache.lucene.search.suggest.document.FuzzyCompletionQuery;
import org.apache.lucene.search.suggest.document.PrefixCompletionQuery;
import org.apache.lucene.search.suggest.document.SuggestIndexSearcher;
import org.apache.lucene.util.automaton.Operations;

/// Looks artists up in the index of names, and completes names of all kinds. For one question.
final class NameIndex {

  private static final Sort HEAVIEST_FIRST =
      new Sort(new SortField(NameFields.WEIGHT, SortField.Type.LONG, true), SortField.FIELD_DOC);

  /// Entries that are looked through for one completion: a name may have several.
  private static final int MAX_ENTRIES = 2_000;

  private static final int TYPING_ERRORS = 1;

  private final IndexReader reader;
  private final IndexSearcher searcher;

  NameIndex(IndexReader reader, IndexSearcher searcher) {
    this.reader = reader;
    this.searcher = searcher;
  }

  /// The artists with one of these keys, or one of these loose keys too, heaviest first.
  List<ArtistEntry> artists(Collection<Long> keys, boolean loosely, int limit) throws IOException {
    var any = new BooleanQuery.Builder();
    for (var key : keys) {
      any.add(new TermQuery(new Term(NameFields.KEY, TrackFields.keyTerm(key))), Occur.SHOULD);
      if (loosely) {
        any.add(new TermQuery(new Term(NameFields.LOOSE, TrackFields.keyTerm(key))), Occur.SHOULD);
      }
    }
    var heaviest = new TopFieldCollectorManager(HEAVIEST_FIRST, limit, null, limit);
    return entries(searcher.search(any.build(), heaviest).scoreDocs);
  }

  /// The artists that have most of the groups of letters.
  List<ArtistEntry> sharing(Set<String> trigrams, int minimum, int limit) throws IOException {
    var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(minimum);
    trigrams.forEach(
        each -> some.add(new TermQuery(new Term(NameFields.TRIGRAM, each)), Occur.SHOULD));
    var best = new TopScoreDocCollectorManager(limit, null, limit);
    return entries(searcher.search(some.build(), best).scoreDocs);
  }

  private List<ArtistEntry> entries(ScoreDoc[] hits) throws IOException {
    var stored = searcher.storedFields();
    var entries = new ArrayList<ArtistEntry>();
    for (var hit : hits) {
      StoredNames.artist(stored, hit.doc).ifPresent(entries::add);
    }
    return entries;
  }

  /// The names with an entry that starts with the text.
  List<CompletedName> complete(String start, int limit) throws IOException {
    return suggest(new PrefixCompletionQuery(NameFields.analyzer(), entry(start)), limit);
  }

  /// The names with an entry that starts with the text but for one typing error.
  List<CompletedName> completeNearly(String start, int limit) throws IOException {
    var exact = CompletionText.PREFIX_LENGTH + 1;
    return suggest(
        new FuzzyCompletionQuery(
            NameFields.analyzer(),
            entry(start),
            null,
            TYPING_ERRORS,
            true,
            exact,
            exact,
            true,
            Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
        limit);
  }

  private static Term entry(String start) {
    return new Term(NameFields.COMPLETE, start);
  }

  private List<CompletedName> suggest(CompletionQuery query, int limit) throws IOException {
    var suggesting = new SuggestIndexSearcher(reader);
    var stored = reader.storedFields();
    var names = new LinkedHashSet<CompletedName>();
    for (var entries = 2 * limit; ; entries *= 4) {
      var found = suggesting.suggest(query, Math.min(entries, MAX_ENTRIES), false).scoreDocs;
      var docs = new LinkedHashSet<Integer>();
      for (var hit : found) {
        docs.add(hit.doc);
      }
      if (docs.size() >= limit || found.length < entries || entries >= MAX_ENTRIES) {
        for (var doc : docs) {
          if (names.size() < limit) {
            names.add(StoredNames.completed(stored, doc));
          }
        }
        return List.copyOf(names);
      }
    }
  }
}
