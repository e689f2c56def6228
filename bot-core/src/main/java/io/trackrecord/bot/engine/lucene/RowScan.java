package io.trackrecord.bot.engine.lucene;

import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.data.index.StoredTracks;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Hands every row of a query to a consumer, in the order of the index. The time between two rows
/// is bounded, the whole is not.
final class RowScan extends SimpleCollector {

  private final Predicate<Track> consumer;
  private final Duration span;
  private volatile Deadline next;
  private boolean goesOn = true;
  private StoredTracks tracks;

  @SuppressWarnings("NullAway.Init") // set with the first segment
  private RowScan(Duration span, Predicate<Track> consumer) {
    this.consumer = consumer;
    this.span = span;
    this.next = Deadline.in(span);
  }

  /// Scans the rows until the consumer answers false.
  ///
  /// @param span the longest time from one row to the next, without the consumer's own
  /// @throws CatalogTimeoutException where no row came for so long
  static void run(IndexReader reader, Query query, Duration span, Predicate<Track> consumer)
      throws IOException {
    var scan = new RowScan(span, consumer);
    var searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    searcher.setTimeout(() -> scan.next.hasPassed());
    searcher.search(
        query,
        new CollectorManager<RowScan, Boolean>() {
          @Override
          public RowScan newCollector() {
            return scan;
          }

          @Override
          public Boolean reduce(Collection<RowScan> collectors) {
            return scan.goesOn;
          }
        });
    if (searcher.timedOut()) {
      throw new CatalogTimeoutException("the search found no further row for too long");
    }
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    if (!goesOn) {
      throw new CollectionTerminatedException();
    }
    tracks = new StoredTracks(context.reader());
  }

  @Override
  public void collect(int doc) throws IOException {
    goesOn = consumer.test(tracks.track(doc));
    next = Deadline.in(span);
    if (!goesOn) {
      throw new CollectionTerminatedException();
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
