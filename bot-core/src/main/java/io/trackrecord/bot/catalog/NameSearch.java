package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.NameEntry;
import io.trackrecord.data.index.NameFields;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.name.Trigrams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Looks artists up in the index of names.
final class NameSearch {

  private static final Sort BY_WEIGHT =
      new Sort(new SortField(NameFields.WEIGHT, SortField.Type.LONG, true));

  /// Names that share letters with a misspelt one.
  private static final int CANDIDATES = 200;

  /// So many of them are read in one step.
  private static final int READ = 100;

  /// Those of these that are compared letter by letter.
  private static final int COMPARED = 30;

  /// A name so much like what was typed is taken to be it, misspelt: nobody need look further.
  static final double SURE_ENOUGH = 0.8;

  private final Search search;

  NameSearch(Search search) {
    this.search = search;
  }

  /// The entry of the artist with this key.
  Optional<NameEntry> entry(long key) throws IOException {
    return heaviest(key(NameFields.KEY, key), 1).stream().findFirst();
  }

  /// The names whose loose form is one of these, heaviest first.
  List<NameEntry> nearly(Collection<Long> looseKeys, int limit) throws IOException {
    var any = new BooleanQuery.Builder();
    for (var key : looseKeys) {
      any.add(key(NameFields.LOOSE, key), Occur.SHOULD);
      any.add(key(NameFields.KEY, key), Occur.SHOULD);
    }
    return heaviest(new ConstantScoreQuery(any.build()), limit);
  }

  /// A name that is near to what was typed.
  record Near(NameEntry entry, double similarity) {}

  /// The artists whose names are most like this one, at least so similar.
  List<Near> like(String name, double least, int limit) throws IOException {
    return search.inTurn(() -> near(name, least, limit));
  }

  private List<Near> near(String name, double least, int limit) throws IOException {
    var groups = new LinkedHashSet<String>();
    for (var form : LooseForm.ofArtist(name)) {
      groups.addAll(Trigrams.of(form));
    }
    var all = new ArrayList<WordsQuery.Word>();
    for (var group : groups) {
      all.add(
          new WordsQuery.Word(
              WordsQuery.column(search.searcher(), NameFields.TRIGRAM, group, 1), false));
    }
    var some = new WordsQuery(all, Math.max(1, Math.round(groups.size() * 0.3f)), 0);
    var found =
        search
            .searcher()
            .search(some, new TopScoreDocCollectorManager(CANDIDATES, null, CANDIDATES));
    var near = new ArrayList<Near>();
    var stored = search.searcher().storedFields();
    for (var from = 0; from < found.scoreDocs.length && !isSure(near); from += READ) {
      var candidates = new ArrayList<Candidate>();
      for (var i = from; i < Math.min(from + READ, found.scoreDocs.length); i++) {
        search.step();
        var entry = entry(stored, found.scoreDocs[i].doc);
        candidates.add(new Candidate(entry, shared(groups, entry.name())));
      }
      candidates.sort(Comparator.comparingDouble(each -> -each.shared()));
      for (var candidate : candidates.subList(0, Math.min(COMPARED, candidates.size()))) {
        search.step();
        var entry = candidate.entry();
        var similarity = Similarity.ofArtists(name, entry.name());
        if (similarity >= least) {
          near.add(new Near(entry, similarity));
        }
      }
    }
    near.sort(
        Comparator.comparingDouble((Near each) -> -each.similarity())
            .thenComparingLong(each -> -each.entry().tracks()));
    return near.subList(0, Math.min(limit, near.size()));
  }

  private static boolean isSure(List<Near> near) {
    return near.stream().anyMatch(each -> each.similarity() >= SURE_ENOUGH);
  }

  private record Candidate(NameEntry entry, double shared) {}

  /// The share of the groups of letters of either name that both have; 1 where the letters are of
  /// other scripts, which have to be read first.
  private static double shared(Set<String> groups, String name) {
    var form = NameForm.same(name);
    if (form.chars().anyMatch(c -> c >= 0x80)) {
      return 1;
    }
    var others = Trigrams.of(form);
    var both = others.stream().filter(groups::contains).count();
    return (double) both / (groups.size() + others.size() - both);
  }

  /// What a user is offered of an entry.
  static Suggestion suggestion(NameEntry entry, double similarity) {
    return new Suggestion(
        NameKind.ARTIST,
        entry.name(),
        entry.key(),
        "",
        similarity,
        entry.tracks(),
        entry.datasets().size());
  }

  private List<NameEntry> heaviest(Query query, int limit) throws IOException {
    var manager = new TopFieldCollectorManager(BY_WEIGHT, Math.max(1, limit), null, limit);
    var found = search.searcher().search(query, manager);
    var entries = new ArrayList<NameEntry>();
    var stored = search.searcher().storedFields();
    for (var hit : found.scoreDocs) {
      entries.add(entry(stored, hit.doc));
    }
    return entries;
  }

  private static NameEntry entry(StoredFields stored, int doc) throws IOException {
    var document = stored.document(doc);
    return NameEntry.decode(
        Objects.requireNonNull(document.getBinaryValue(NameFields.STORED), "entry"));
  }

  private static Query key(String field, long key) {
    return new TermQuery(new Term(field, TrackFields.keyTerm(key)));
  }
}
