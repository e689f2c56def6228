package io.trackrecord.data.index.build;

import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.StoredTracks;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.source.RowSink;
import io.trackrecord.data.source.TrackPart;
import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/// Reads a dataset out of the published index, to carry it over to the next.
final class KeptPart implements TrackPart {

  private final OpenIndex index;
  private final String dataset;

  KeptPart(OpenIndex index, String dataset) {
    this.index = index;
    this.dataset = dataset;
  }

  @Override
  public String name() {
    return dataset + " of index version " + index.manifest().version();
  }

  @Override
  public void read(RowSink sink) throws IOException {
    var row = 0L;
    for (var leaf : index.tracks().leaves()) {
      var tracks = new StoredTracks(leaf.reader());
      var postings =
          leaf.reader().postings(new Term(TrackFields.DATASET, dataset), PostingsEnum.NONE);
      if (postings == null) {
        continue;
      }
      for (var doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        sink.track(name(), ++row, tracks.track(doc));
      }
    }
  }
}
