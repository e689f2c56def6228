package io.trackrecord.data.index;

import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFieldVisitor;
import org.jspecify.annotations.Nullable;

/// Reads the tracks of one segment by document number, in any order. Not safe for use by several
/// threads.
public final class StoredTracks {

  private final LeafReader reader;
  private final Stored stored;
  private @Nullable SortedDocValues datasets;
  private int lastDoc = -1;

  @FunctionalInterface
  private interface Stored {
    void document(int doc, StoredFieldVisitor visitor) throws IOException;
  }

  /// Reads a segment of the index of tracks. Keeps the block of rows that was read last, because
  /// the next row is often in it, too.
  public StoredTracks(LeafReader reader) throws IOException {
    this.reader = reader;
    this.stored = stored(reader);
  }

  private static Stored stored(LeafReader reader) throws IOException {
    if (reader instanceof CodecReader codec) {
      var fields = codec.getFieldsReader();
      if (fields != null) {
        return fields.getMergeInstance()::document;
      }
    }
    return reader.storedFields()::document;
  }

  /// Reads the track of a document.
  public Track track(int doc) throws IOException {
    if (datasets == null || doc < lastDoc) {
      datasets = DocValues.getSorted(reader, TrackFields.DATASET);
    }
    lastDoc = doc;
    if (!datasets.advanceExact(doc)) {
      throw new IOException("the index holds a track without a dataset: document " + doc);
    }
    var dataset = datasets.lookupOrd(datasets.ordValue()).utf8ToString();
    var visitor = new DocumentStoredFieldVisitor(TrackFields.STORED);
    stored.document(doc, visitor);
    return TrackCodec.decode(
        dataset,
        Objects.requireNonNull(
            visitor.getDocument().getBinaryValue(TrackFields.STORED), TrackFields.STORED));
  }
}
