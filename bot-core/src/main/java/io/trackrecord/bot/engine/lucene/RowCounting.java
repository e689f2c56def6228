package io.trackrecord.bot.engine.lucene;

import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.engine.RowCount;
import io.trackrecord.data.index.TrackFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts rows by dataset, and songs, up to a limit. Searched without an executor: segments come
/// one after the other to one collector.
final class RowCounting extends SimpleCollector {

  private final Map<String, long[]> byDataset = new HashMap<>();
  private final Set<Long> songs = new HashSet<>();
  private final long max;
  private long tracks;
  private boolean stopped;
  private SortedDocValues dataset = DocValues.emptySorted();
  private long[][] byOrd = new long[0][];
  private NumericDocValues song = DocValues.emptyNumeric();
  private NumericDocValues rows = DocValues.emptyNumeric();
  private NumericDocValues onList = DocValues.emptyNumeric();

  private RowCounting(long max) {
    this.max = max;
  }

  /// Counts at most so many rows.
  static CollectorManager<RowCounting, RowCount> upTo(long max) {
    var counting = new RowCounting(max);
    return new CollectorManager<>() {
      @Override
      public RowCounting newCollector() {
        return counting;
      }

      @Override
      public RowCount reduce(Collection<RowCounting> collectors) {
        return counting.count();
      }
    };
  }

  private RowCount count() {
    var datasets = new ArrayList<DatasetCount>();
    byDataset.forEach(
        (id, counts) -> datasets.add(new DatasetCount(id, counts[0], counts[1], counts[2])));
    return new RowCount(datasets, songs.size(), stopped);
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    dataset = DocValues.getSorted(context.reader(), TrackFields.DATASET);
    byOrd = countsByOrd();
    song = DocValues.getNumeric(context.reader(), TrackFields.SONG_KEY);
    rows = DocValues.getNumeric(context.reader(), TrackFields.ROWS);
    onList = DocValues.getNumeric(context.reader(), TrackFields.ON_LIST);
  }

  /// The counts of the segment's datasets, by the dataset's number in the segment, so that no name
  /// is read for a row.
  private long[][] countsByOrd() throws IOException {
    var counts = new long[dataset.getValueCount()][];
    for (var ord = 0; ord < counts.length; ord++) {
      var id = dataset.lookupOrd(ord).utf8ToString();
      counts[ord] = byDataset.computeIfAbsent(id, _ -> new long[3]);
    }
    return counts;
  }

  @Override
  public void collect(int doc) throws IOException {
    if (tracks >= max) {
      stopped = true;
      throw new CollectionTerminatedException();
    }
    tracks++;
    if (song.advanceExact(doc)) {
      songs.add(song.longValue());
    }
    if (dataset.advanceExact(doc)) {
      var counts = byOrd[dataset.ordValue()];
      counts[0]++;
      counts[1] += rows.advanceExact(doc) ? rows.longValue() : 1;
      counts[2] += onList.advanceExact(doc) ? onList.longValue() : 0;
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
