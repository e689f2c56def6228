package io.trackrecord.bench.ask;

import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.StoredTracks;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.lucene.index.ReaderUtil;

/// Draws rows of an index at random, so that a name comes as often as it has rows.
public final class RowSample {

  /// So many rows in turn that were drawn before are the sign that there are no others.
  private static final int ENOUGH_KNOWN = 200;

  private RowSample() {}

  /// Draws up to `count` different rows, fewer where the index is small.
  public static List<Track> draw(OpenIndex index, int count, RandomGenerator random)
      throws IOException {
    var leaves = index.tracks().leaves();
    var all = index.tracks().maxDoc();
    var rows = new ArrayList<Track>();
    var known = new HashSet<Integer>();
    for (var inVain = 0; all > 0 && inVain < ENOUGH_KNOWN && rows.size() < count; inVain++) {
      var doc = random.nextInt(all);
      if (known.add(doc)) {
        var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        rows.add(new StoredTracks(leaf.reader()).track(doc - leaf.docBase));
        inVain = 0;
      }
    }
    return rows;
  }
}
