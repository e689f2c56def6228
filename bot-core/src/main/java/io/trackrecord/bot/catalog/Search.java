package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.index.TrackValues;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
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

  private final IndexSearcher searcher;
  private final @Nullable TrackValues[] values;

  Search(IndexReader reader, Duration most) {
    this.searcher = new IndexSearcher(reader);
    var deadline = System.nanoTime() + most.toNanos();
    searcher.setTimeout(() -> System.nanoTime() - deadline > 0);
    this.values = new TrackValues[reader.leaves().size()];
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /// The numbers of the best documents: by score, then popularity.
  int[] best(Query query, int count) throws IOException {
    var total = searcher.getIndexReader().maxDoc();
    var manager =
        new TopFieldCollectorManager(BY_POPULARITY, Math.clamp(count, 1, Math.max(1, total)), 1);
    var found = searcher.search(query, manager);
    check();
    var docs = new int[found.scoreDocs.length];
    for (var i = 0; i < docs.length; i++) {
      docs[i] = found.scoreDocs[i].doc;
    }
    return docs;
  }

  /// The track with this number.
  Track track(int doc) throws IOException {
    var leaf = ReaderUtil.subIndex(doc, searcher.getLeafContexts());
    var context = searcher.getLeafContexts().get(leaf);
    return values(context).track(doc - context.docBase);
  }

  TrackValues values(LeafReaderContext context) throws IOException {
    var known = values[context.ord];
    if (known == null) {
      known = new TrackValues(context.reader());
      values[context.ord] = known;
    }
    return known;
  }

  /// How much a word of a title or an artist says: BM25's inverse document frequency.
  double rarity(String word) {
    try {
      var reader = searcher.getIndexReader();
      var count =
          Math.max(
              reader.docFreq(new Term(TrackFields.TITLE_WORDS, word)),
              reader.docFreq(new Term(TrackFields.ARTIST_WORDS, word)));
      return Math.log(1 + (reader.maxDoc() - count + 0.5) / (count + 0.5));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ends the search where its deadline has passed.
  void check() {
    if (searcher.timedOut()) {
      throw new CatalogTimeoutException("the search took too long");
    }
  }
}
