package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.LinkTable;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// The most popular rows that list an id, out of the runs whose first rows [LinkTable] gives.
///
/// An id may stand on all rows of an artist, or on some of thousands of artists. Of a run as many
/// rows are looked at as are asked for, at least 256: songs lie by popularity. Of the runs 4,096
/// are, those of other ids not counted. A row is read only where it may be among the most popular;
/// that takes some microseconds, and a row that need not be read some nanoseconds.
final class LinkedRows {

  private static final int MOST_RUNS = 4_096;
  private static final int LEAST_OF_RUN = 256;

  /// Most popular first, then in the order of the index.
  private static final Comparator<Row> ORDER =
      Comparator.comparingLong((Row row) -> -row.popularity()).thenComparingInt(Row::doc);

  private record Row(int doc, long popularity, Track track) {}

  private final Search search;
  private final PlatformId id;
  private final int limit;
  private final @Nullable Bits live;
  private final @Nullable NumericDocValues popularity;
  private final PriorityQueue<Row> best = new PriorityQueue<>(ORDER.reversed());

  private LinkedRows(Search search, PlatformId id, int limit) throws IOException {
    var reader = search.searcher().getIndexReader();
    this.search = search;
    this.id = id;
    this.limit = limit;
    this.live = MultiBits.getLiveDocs(reader);
    this.popularity = MultiDocValues.getNumericValues(reader, TrackFields.POPULARITY);
  }

  /// The rows that list the id, at most `limit`, most popular first.
  ///
  /// @param search searches the tracks whose links these are
  static List<Track> of(Search search, LinkTable links, PlatformId id, int limit)
      throws IOException {
    if (limit <= 0) {
      return List.of();
    }
    var rows = new LinkedRows(search, id, limit);
    rows.add(links.find(id));
    return rows.best.stream().sorted(ORDER).map(Row::track).toList();
  }

  private void add(DocIdSetIterator starts) throws IOException {
    var runs = 0;
    for (var start = starts.nextDoc();
        start != DocIdSetIterator.NO_MORE_DOCS && runs < MOST_RUNS; ) {
      search.step();
      // What starts at the next one is looked at from there.
      var next = starts.nextDoc();
      if (run(start, (int) Math.min(next, start + Math.max((long) limit, LEAST_OF_RUN)))) {
        runs++;
      }
      start = next;
    }
  }

  /// Looks at a run.
  ///
  /// @param end where it ends at the latest
  /// @return false where all that is known of it is that it is the run of another id
  private boolean run(int start, int end) throws IOException {
    var last = Math.min(end, search.searcher().getIndexReader().maxDoc());
    var counts = false;
    // The last row that has the id, or may have it.
    var inRun = start;
    for (var doc = start; doc < last && doc <= inRun + LinkTable.GAP; doc++) {
      if (live != null && !live.get(doc)) {
        inRun = doc;
        continue;
      }
      var popular = popularity != null && popularity.advanceExact(doc) ? popularity.longValue() : 0;
      var worst = best.size() < limit ? null : best.peek();
      // Rows come in the order of the index: of equal ones the later ranks behind.
      if (worst != null && popular <= worst.popularity()) {
        counts = true;
        inRun = doc;
        continue;
      }
      var track = search.track(doc);
      if (track.lists(id)) {
        counts = true;
        inRun = doc;
        if (worst != null) {
          best.poll();
        }
        best.add(new Row(doc, popular, track));
      }
    }
    return counts;
  }
}
