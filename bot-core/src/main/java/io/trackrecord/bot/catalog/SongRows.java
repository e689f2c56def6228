package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Finds the rows of a song that a query found: they are neighbours in the index, the most popular
/// first. Used by one thread.
final class SongRows {

  private final Search search;
  private final Weight found;
  private @Nullable NumericDocValues before;
  private @Nullable LeafReaderContext leaf;
  private int lastDoc;

  /// @param query what was found
  SongRows(Search search, Query query) throws IOException {
    this.search = search;
    var searcher = search.searcher();
    this.found = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /// Rows of one song.
  ///
  /// @param first the numbers of the first
  /// @param count how many there are
  record Rows(List<Integer> first, int count) {}

  /// The number of the song of a row: that of the song's first row.
  long song(int doc) throws IOException {
    var in = leafOf(doc);
    var own = doc - in.docBase;
    var values = before;
    if (values == null || !in.equals(leaf) || own < lastDoc) {
      values = DocValues.getNumeric(in.reader(), TrackFields.SONG);
      before = values;
      leaf = in;
    }
    lastDoc = own;
    return values.advanceExact(own) ? doc - values.longValue() : doc;
  }

  /// The rows of a row's song that were found.
  ///
  /// @param most how many are named at most
  Rows of(int doc, int most) throws IOException {
    var in = leafOf(doc);
    var song = song(doc);
    var end = end(doc, in, song);
    var first = new ArrayList<Integer>();
    var count = 0;
    var scorer = found.scorer(in);
    if (scorer != null) {
      var live = in.reader().getLiveDocs();
      var docs = scorer.iterator();
      for (var at = docs.advance((int) song - in.docBase);
          at != DocIdSetIterator.NO_MORE_DOCS && at < end - in.docBase;
          at = docs.nextDoc()) {
        if (live == null || live.get(at)) {
          count++;
          if (first.size() < most) {
            first.add(at + in.docBase);
          }
        }
      }
    }
    return new Rows(first, count);
  }

  private int end(int doc, LeafReaderContext in, long song) throws IOException {
    var end = doc + 1;
    while (end < in.docBase + in.reader().maxDoc() && song(end) == song) {
      end++;
    }
    return end;
  }

  private LeafReaderContext leafOf(int doc) {
    var leaves = search.searcher().getLeafContexts();
    return leaves.get(ReaderUtil.subIndex(doc, leaves));
  }
}
