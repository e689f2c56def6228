package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.index.TrackValues;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/// One search: the index's searcher with a deadline. Used by one thread.
final class Search {

  private static final Sort BY_POPULARITY =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(TrackFields.POPULARITY, SortField.Type.LONG, true),
          SortField.FIELD_DOC);

  /// Where a hit's score stands among the values that it was sorted by, and its popularity.
  static final int SCORE = 0;

  static final int POPULARITY = 1;

  /// A word that fewer rows have may be misspelt.
  private static final int RARE = 50;

  /// The share of what all words say that the words have to say of which a row has to have one.
  private static final double TELLING = 0.6;

  private final IndexSearcher searcher;
  private final Pace pace;
  private final @Nullable TrackValues[] values;
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Turns turns;

  /// @param turns those of all searches of the index's version
  Search(IndexReader reader, Turns turns, Duration most) {
    this.turns = turns;
    this.pace = new Pace(most);
    this.searcher = new SteppingSearcher(reader, pace);
    this.values = new TrackValues[reader.leaves().size()];
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /// Looks for words, once it is this search's turn. Not to be called within itself.
  <T> T inTurn(Turns.Work<T> looking) throws IOException {
    return turns.take(pace.left(), looking);
  }

  /// The best documents: by score, then popularity.
  ScoreDoc[] ranked(Query query, int count) throws IOException {
    var total = searcher.getIndexReader().maxDoc();
    if (query instanceof ConstantScoreQuery) {
      return PopularRows.of(searcher, query, Math.clamp(count, 1, Math.max(1, total)));
    }
    var manager =
        new TopFieldCollectorManager(BY_POPULARITY, Math.clamp(count, 1, Math.max(1, total)), 1);
    return searcher.search(query, manager).scoreDocs;
  }

  /// Whether the query finds nothing.
  boolean isEmpty(Query query) throws IOException {
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (var leaf : searcher.getLeafContexts()) {
      var scorer = weight.scorer(leaf);
      if (scorer != null) {
        var docs = scorer.iterator();
        var live = leaf.reader().getLiveDocs();
        for (var doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
          if (live == null || live.get(doc)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /// The track with this number.
  Track track(int doc) throws IOException {
    var leaf = ReaderUtil.subIndex(doc, searcher.getLeafContexts());
    var context = searcher.getLeafContexts().get(leaf);
    return values(context).track(doc - context.docBase);
  }

  /// The tracks with these numbers. They are read in the order of the index, where one artist's lie
  /// together: a block of rows is unpacked once.
  Map<Integer, Track> tracks(int[] docs) throws IOException {
    var tracks = new HashMap<Integer, Track>();
    for (var doc : Arrays.stream(docs).sorted().toArray()) {
      step();
      tracks.put(doc, track(doc));
    }
    return tracks;
  }

  TrackValues values(LeafReaderContext context) throws IOException {
    var known = values[context.ord];
    if (known == null) {
      known = new TrackValues(context.reader());
      values[context.ord] = known;
    }
    return known;
  }

  /// The ids of all datasets that rows are of.
  Set<String> datasets() throws IOException {
    var datasets = new TreeSet<String>();
    for (var leaf : searcher.getLeafContexts()) {
      var values = DocValues.getSorted(leaf.reader(), TrackFields.DATASET);
      for (var ord = 0; ord < values.getValueCount(); ord++) {
        datasets.add(values.lookupOrd(ord).utf8ToString());
      }
    }
    return datasets;
  }

  /// How much a word that so many rows have says: BM25's inverse document frequency.
  double rarity(double count) {
    return Math.log(1 + (searcher.getIndexReader().maxDoc() - count + 0.5) / (count + 0.5));
  }

  /// How many rows have a word in their titles or in their artists' names, whichever are more.
  /// Takes some microseconds the first time.
  int frequency(String word) {
    return frequencies.computeIfAbsent(word, this::readFrequency);
  }

  private int readFrequency(String word) {
    var reader = searcher.getIndexReader();
    try {
      return Math.max(
          reader.docFreq(new Term(TrackFields.TITLE_WORDS, word)),
          reader.docFreq(new Term(TrackFields.ARTIST_WORDS, word)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether so few rows have a word that it may be misspelt.
  boolean isRare(String word) {
    return frequency(word) < RARE;
  }

  /// The rarest words that together say most of what all of them say. What has none of these is
  /// another song, and the words that every tenth row has would cost a visit of all these rows.
  Set<String> telling(List<String> words) {
    var known =
        words.stream()
            .filter(word -> frequency(word) > 0)
            .sorted(Comparator.comparingInt(this::frequency))
            .toList();
    var all = known.stream().mapToDouble(word -> rarity(frequency(word))).sum();
    var telling = new LinkedHashSet<String>();
    var said = 0.0;
    for (var word : known) {
      if (said < TELLING * all) {
        telling.add(word);
        said += rarity(frequency(word));
      }
    }
    return telling;
  }

  /// A step of work that the searcher does not do: [Pace#step()].
  void step() {
    pace.step();
  }
}
