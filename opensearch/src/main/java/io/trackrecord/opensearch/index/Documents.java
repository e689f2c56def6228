package io.trackrecord.opensearch.index;

import io.trackrecord.data.index.NameFields;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.StoredNames;
import io.trackrecord.data.index.StoredTracks;
import io.trackrecord.data.index.TrackFields;
import java.io.IOException;
import org.apache.lucene.index.DocValues;

/// Reads the documents of an index version on disk, in their order.
final class Documents {

  private final OpenIndex index;

  Documents(OpenIndex index) {
    this.index = index;
  }

  /// Adds the tracks that are not there yet.
  void tracks(Filling filling) throws IOException {
    for (var leaf : index.tracks().leaves()) {
      var stored = new StoredTracks(leaf.reader());
      var popularity = DocValues.getNumeric(leaf.reader(), TrackFields.POPULARITY);
      var onList = DocValues.getNumeric(leaf.reader(), TrackFields.ON_LIST);
      var bodies = new Bodies();
      for (var doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        var order = leaf.docBase + doc;
        if (filling.isToWrite(order, index.tracks().maxDoc())) {
          var percentile = popularity.advanceExact(doc) ? popularity.longValue() : 0;
          filling.add(
              order, bodies.track(order, stored.track(doc), percentile, onList.advanceExact(doc)));
        }
      }
    }
  }

  /// Adds the names that are not there yet.
  void names(Filling filling) throws IOException {
    var stored = index.names().storedFields();
    for (var leaf : index.names().leaves()) {
      var weights = DocValues.getNumeric(leaf.reader(), NameFields.WEIGHT);
      var bodies = new Bodies();
      for (var doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        var order = leaf.docBase + doc;
        if (!filling.isToWrite(order, index.names().maxDoc())) {
          continue;
        }
        if (!weights.advanceExact(doc)) {
          throw new IOException(
              "The index was built by an older program version, which a cluster cannot hold; build"
                  + " it again with: trackrecord data build");
        }
        var weight = weights.longValue();
        var artist = StoredNames.artist(stored, order);
        filling.add(
            order,
            artist.isPresent()
                ? bodies.artist(order, artist.get(), weight)
                : bodies.name(order, StoredNames.completed(stored, order), weight));
      }
    }
  }
}
