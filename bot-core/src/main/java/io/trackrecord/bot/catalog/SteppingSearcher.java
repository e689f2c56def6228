package io.trackrecord.bot.catalog;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Weight;

/// Goes through an index in steps that take about as long as each other, each a step of its [Pace].
/// (Lucene's own steps, at which it looks at the clock, grow by a half each: the last is a third of
/// the index.) A search whose time is over ends with a [CatalogTimeoutException].
final class SteppingSearcher extends IndexSearcher {

  /// Documents of the first step: what costs most takes some nanoseconds for each.
  private static final int FIRST = 1 << 14;

  /// Documents of a step at most: where little was to be done for long there may be much next.
  private static final int MOST = 1 << 19;

  /// A step that took less, in nanoseconds, is followed by one of twice as many documents.
  private static final long SHORT = 50_000;

  /// A step that took more is followed by one of half as many.
  private static final long LONG = 200_000;

  private final Pace pace;

  SteppingSearcher(IndexReader reader, Pace pace) {
    super(reader);
    this.pace = pace;
    // A cache of queries would make some wait for its filling, and hold heap for little.
    setQueryCache(null);
  }

  @Override
  protected void searchLeaf(
      LeafReaderContext context, int from, int to, Weight weight, Collector collector)
      throws IOException {
    LeafCollector hits;
    try {
      hits = collector.getLeafCollector(context);
    } catch (CollectionTerminatedException _) {
      return;
    }
    var scorers = weight.scorerSupplier(context);
    if (scorers != null) {
      scorers.setTopLevelScoringClause();
      var scorer = scorers.bulkScorer();
      var live = context.reader().getLiveDocs();
      try {
        var step = FIRST;
        for (var doc = from; scorer != null && doc < to; ) {
          var before = pace.step();
          doc = scorer.score(hits, live, doc, (int) Math.min((long) doc + step, to));
          step = next(step, System.nanoTime() - before);
        }
      } catch (CollectionTerminatedException _) {
        // The collector has enough of this segment.
      }
    }
    hits.finish();
  }

  private static int next(int step, long took) {
    if (took < SHORT) {
      return Math.min(2 * step, MOST);
    }
    return took > LONG ? Math.max(step / 2, 1) : step;
  }
}
