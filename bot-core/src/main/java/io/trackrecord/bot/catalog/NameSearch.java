package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.NameEntry;
import io.trackrecord.data.index.NameFields;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.name.EditDistance;
import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NamePrefixes;
import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.name.Trigrams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Looks names up in the index of names, which is sorted by weight: the first that match are the
/// heaviest.
final class NameSearch {

  private static final Sort BY_WEIGHT =
      new Sort(new SortField(NameFields.WEIGHT, SortField.Type.LONG, true));

  /// Names that are compared letter by letter with a misspelt one.
  private static final int CANDIDATES = 200;

  /// Names that are compared with a misspelt beginning.
  private static final int MISSPELT_CANDIDATES = 100;

  private final Search search;

  NameSearch(Search search) {
    this.search = search;
  }

  /// The entry of the name with this key.
  Optional<NameEntry> entry(NameKind kind, long key) throws IOException {
    return heaviest(all(kind, key(NameFields.KEY, key)), 1).stream().findFirst();
  }

  /// The names whose loose form is one of these, heaviest first.
  List<NameEntry> nearly(Collection<Long> looseKeys, int limit) throws IOException {
    var any = new BooleanQuery.Builder();
    for (var key : looseKeys) {
      any.add(key(NameFields.LOOSE, key), Occur.SHOULD);
      any.add(key(NameFields.KEY, key), Occur.SHOULD);
    }
    return heaviest(all(NameKind.ARTIST, any.build()), limit);
  }

  /// The names that what was typed may become: first where the whole name starts so, then where a
  /// word of it does; heaviest first.
  List<NameEntry> startingWith(CompletionQuery query) throws IOException {
    var typed = NamePrefixes.ofTyped(query.typed());
    var narrowed = new ArrayList<Query>();
    narrowed.add(kind(query.kind()));
    if (query.artist() != null) {
      narrowed.add(key(NameFields.BY, NameForm.sameKey(query.artist())));
    }
    if (typed.isEmpty()) {
      return query.typed().isBlank() ? heaviest(and(narrowed, null), query.limit()) : List.of();
    }
    var found = new LinkedHashMap<Long, NameEntry>();
    var isShort = typed.length() <= NameFields.LONGEST_PREFIX;
    var starting =
        isShort
            ? new TermQuery(new Term(NameFields.START, typed))
            : new PrefixQuery(new Term(NameFields.REST, typed));
    for (var entry : heaviest(and(narrowed, starting), query.limit())) {
      found.put(entry.key(), entry);
    }
    if (isShort && found.size() < query.limit()) {
      var word = new TermQuery(new Term(NameFields.WORD_START, typed));
      for (var entry : heaviest(and(narrowed, word), query.limit())) {
        found.putIfAbsent(entry.key(), entry);
      }
    }
    if (found.size() < query.limit() && mayBeMisspelt(query, typed)) {
      for (var entry : heaviest(and(narrowed, nearly(typed)), MISSPELT_CANDIDATES)) {
        if (startsNearly(entry, typed)) {
          found.putIfAbsent(entry.key(), entry);
        }
      }
    }
    return found.values().stream().limit(query.limit()).toList();
  }

  /// One typing error is forgiven from four characters on, in artists and in titles of an artist.
  private static boolean mayBeMisspelt(CompletionQuery query, String typed) {
    var hasFewNames =
        query.kind() == NameKind.ARTIST
            || (query.kind() == NameKind.TITLE && query.artist() != null);
    return hasFewNames && typed.codePointCount(0, typed.length()) >= 4;
  }

  private static Query nearly(String typed) {
    // One shorter than the longest term, since a missing letter makes the name's beginning longer.
    var start = typed.substring(0, Math.min(typed.length(), NameFields.LONGEST_PREFIX - 1));
    return new FuzzyQuery(new Term(NameFields.WORD_START, start), 1, 1, 50, true);
  }

  /// Whether the name, from one of its words on, starts with what was typed but for one change.
  private static boolean startsNearly(NameEntry entry, String typed) {
    for (var rest : NamePrefixes.fromEachWord(entry.name())) {
      for (var length = typed.length() - 1; length <= typed.length() + 1; length++) {
        if (length <= rest.length()
            && EditDistance.atMost(rest.substring(0, length), typed, 1) <= 1) {
          return true;
        }
      }
    }
    return false;
  }

  /// A name that is near to what was typed.
  record Near(NameEntry entry, double similarity) {}

  /// The artists whose names are most like this one, at least so similar.
  List<Near> like(String name, double least, int limit) throws IOException {
    var groups = new java.util.LinkedHashSet<String>();
    for (var form : LooseForm.ofArtist(name)) {
      groups.addAll(Trigrams.of(form));
    }
    var any = new BooleanQuery.Builder();
    groups.forEach(
        group -> any.add(new TermQuery(new Term(NameFields.TRIGRAM, group)), Occur.SHOULD));
    any.setMinimumNumberShouldMatch(Math.max(1, Math.round(groups.size() * 0.3f)));
    var query =
        new BooleanQuery.Builder()
            .add(any.build(), Occur.MUST)
            .add(kind(NameKind.ARTIST), Occur.FILTER)
            .build();
    var found =
        search
            .searcher()
            .search(query, new TopScoreDocCollectorManager(CANDIDATES, null, Integer.MAX_VALUE));
    search.check();
    var near = new ArrayList<Near>();
    for (var hit : found.scoreDocs) {
      var entry = entry(hit.doc);
      var similarity = Similarity.ofArtists(name, entry.name());
      if (similarity >= least) {
        near.add(new Near(entry, similarity));
      }
    }
    near.sort(
        Comparator.comparingDouble((Near each) -> -each.similarity())
            .thenComparingLong(each -> -each.entry().tracks()));
    return near.subList(0, Math.min(limit, near.size()));
  }

  /// What a user is offered of an entry.
  static Suggestion suggestion(NameKind kind, NameEntry entry, double similarity) {
    return new Suggestion(
        kind,
        entry.name(),
        entry.key(),
        entry.by(),
        similarity,
        entry.tracks(),
        entry.datasets().size());
  }

  private List<NameEntry> heaviest(Query query, int limit) throws IOException {
    var manager = new TopFieldCollectorManager(BY_WEIGHT, Math.max(1, limit), null, limit);
    var found = search.searcher().search(query, manager);
    search.check();
    var entries = new ArrayList<NameEntry>();
    for (var hit : found.scoreDocs) {
      entries.add(entry(hit.doc));
    }
    return entries;
  }

  private NameEntry entry(int doc) throws IOException {
    var document = search.searcher().storedFields().document(doc);
    return NameEntry.decode(
        Objects.requireNonNull(document.getBinaryValue(NameFields.STORED), "entry"));
  }

  private static Query all(NameKind kind, Query query) {
    return and(List.of(kind(kind)), query);
  }

  private static Query and(List<Query> filters, @org.jspecify.annotations.Nullable Query query) {
    var all = new BooleanQuery.Builder();
    filters.forEach(filter -> all.add(filter, Occur.FILTER));
    if (query != null) {
      all.add(query, Occur.FILTER);
    }
    return new ConstantScoreQuery(all.build());
  }

  private static Query kind(NameKind kind) {
    return new TermQuery(new Term(NameFields.KIND, kind.name().toLowerCase(Locale.ROOT)));
  }

  private static Query key(String field, long key) {
    return new TermQuery(new Term(field, TrackFields.keyTerm(key)));
  }
}
