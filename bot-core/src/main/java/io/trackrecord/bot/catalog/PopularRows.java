package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// The most popular rows of a query that says of no row that it is surer than another.
///
/// An artist may have a million rows. They lie together in the index, songs by popularity, so that
/// of a long run of neighbours only the first are looked at, and its end is found in strides: a
/// million rows cost as many steps as ten thousand scattered ones. (A run that goes on into the
/// rows of another artist who names this one on every row, or again within one stride, may hide
/// some of them behind the first thousands: they are found, but not ranked.)
final class PopularRows {

  /// Neighbours that are looked at one by one.
  private static final int LEAST_LOOKED_AT = 4_096;

  /// Rows this near to each other are neighbours: some of an artist's spell the name in another
  /// way.
  private static final int GAP = 256;

  /// So many rows tell whether others lie between them.
  private static final int DENSE = 32;

  /// As many rows as Lucene's postings pass over in one step.
  private static final int STRIDE = 8_192;

  /// Most popular first, then in the order of the index.
  private static final Comparator<Row> ORDER =
      Comparator.comparingLong((Row row) -> -row.popularity()).thenComparingInt(Row::doc);

  private record Row(int doc, long popularity) {}

  private final int count;
  private final int lookedAt;
  private final PriorityQueue<Row> best = new PriorityQueue<>(ORDER.reversed());

  private PopularRows(int count) {
    this.count = count;
    this.lookedAt = Math.max(LEAST_LOOKED_AT, 2 * count);
  }

  /// The best rows, all with the same score.
  static ScoreDoc[] of(IndexSearcher searcher, Query query, int count) throws IOException {
    var rows = new PopularRows(count);
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (var leaf : searcher.getLeafContexts()) {
      var scorer = weight.scorer(leaf);
      if (scorer != null) {
        rows.add(leaf, scorer.iterator(), new RunEnd(weight, leaf));
      }
    }
    var ranked = rows.best.toArray(Row[]::new);
    Arrays.sort(ranked, ORDER);
    return Arrays.stream(ranked).map(row -> new ScoreDoc(row.doc(), 1)).toArray(ScoreDoc[]::new);
  }

  private void add(LeafReaderContext leaf, DocIdSetIterator docs, RunEnd run) throws IOException {
    var live = leaf.reader().getLiveDocs();
    var popularity = DocValues.getNumeric(leaf.reader(), TrackFields.POPULARITY);
    var start = 0;
    var inRun = 0;
    var last = -1 - GAP;
    for (var doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (doc - last > GAP) {
        start = doc;
        inRun = 0;
      }
      if (++inRun > lookedAt && 2L * inRun > doc - start) {
        var end = run.near(doc);
        inRun += (end - doc) / 2;
        doc = end > doc ? docs.advance(end) : doc;
      }
      last = doc;
      if (live == null || live.get(doc)) {
        add(doc + leaf.docBase, popularity.advanceExact(doc) ? popularity.longValue() : 0);
      }
    }
  }

  private void add(int doc, long popularity) {
    var worst = best.size() < count ? null : best.peek();
    if (worst == null) {
      best.add(new Row(doc, popularity));
    } else if (popularity > worst.popularity()) {
      // Equal ones come later in the index, and rank behind.
      best.poll();
      best.add(new Row(doc, popularity));
    }
  }

  /// Looks ahead for the end of a run, with an iterator of its own, as none goes back.
  private static final class RunEnd {

    private final Weight weight;
    private final LeafReaderContext leaf;
    private @Nullable DocIdSetIterator ahead;

    RunEnd(Weight weight, LeafReaderContext leaf) {
      this.weight = weight;
      this.leaf = leaf;
    }

    /// A row of the run that `doc` is in, less than a stride from the end of the run.
    int near(int doc) throws IOException {
      var docs = ahead();
      var last = doc;
      // Where it is past this row already, the end is less than a stride away.
      while (docs.docID() <= last) {
        var next = docs.advance(last + STRIDE);
        if (next - last > STRIDE + GAP || !isDense(docs)) {
          break;
        }
        last = docs.docID();
      }
      return last;
    }

    /// Whether the next rows lie as near to each other as in a run: a guest's are scattered.
    private static boolean isDense(DocIdSetIterator docs) throws IOException {
      var first = docs.docID();
      for (var i = 0; i < DENSE; i++) {
        if (docs.nextDoc() == DocIdSetIterator.NO_MORE_DOCS) {
          return false;
        }
      }
      return docs.docID() - first <= 2 * DENSE;
    }

    private DocIdSetIterator ahead() throws IOException {
      var known = ahead;
      if (known == null) {
        var scorer = weight.scorer(leaf);
        known = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
        ahead = known;
      }
      return known;
    }
  }
}
