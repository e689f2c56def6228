package io.trackrecord.bot.engine.lucene;

import io.trackrecord.bot.engine.RowHandle;
import io.trackrecord.bot.engine.SongRows;
import io.trackrecord.data.index.TrackFields;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Collects the most popular rows of each song, and counts all. One collector takes all segments.
final class SongCollecting extends SimpleCollector {

  private final int limit;
  private final Map<Long, Song> songs = new HashMap<>();
  private NumericDocValues song = DocValues.emptyNumeric();
  private NumericDocValues popularity = DocValues.emptyNumeric();
  private int base;

  private SongCollecting(int limit) {
    this.limit = limit;
  }

  /// Keeps at most so many rows of each song.
  static CollectorManager<SongCollecting, Map<Long, SongRows>> upTo(int limit) {
    var collecting = new SongCollecting(limit);
    return new CollectorManager<>() {
      @Override
      public SongCollecting newCollector() {
        return collecting;
      }

      @Override
      public Map<Long, SongRows> reduce(Collection<SongCollecting> collectors) {
        var rows = new HashMap<Long, SongRows>();
        collecting.songs.forEach((key, each) -> rows.put(key, each.rows()));
        return rows;
      }
    };
  }

  private record Row(int doc, long popularity) {}

  private static final class Song {

    /// Most popular first, then in the order of the index.
    private static final Comparator<Row> BEST_FIRST =
        Comparator.comparingLong(Row::popularity).reversed().thenComparingInt(Row::doc);

    private final PriorityQueue<Row> best = new PriorityQueue<>(BEST_FIRST.reversed());
    private long count;

    SongRows rows() {
      return new SongRows(
          best.stream()
              .sorted(BEST_FIRST)
              .map(row -> (RowHandle) new LuceneRow(row.doc()))
              .toList(),
          count);
    }
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    song = DocValues.getNumeric(context.reader(), TrackFields.SONG_KEY);
    popularity = DocValues.getNumeric(context.reader(), TrackFields.POPULARITY);
    base = context.docBase;
  }

  @Override
  public void collect(int doc) throws IOException {
    if (!song.advanceExact(doc)) {
      return;
    }
    var own = songs.computeIfAbsent(song.longValue(), _ -> new Song());
    own.count++;
    own.best.add(new Row(base + doc, popularity.advanceExact(doc) ? popularity.longValue() : 0));
    if (own.best.size() > limit) {
      own.best.poll();
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
