package io.trackrecord.data.index;

import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;

/// Reads the values of tracks of one segment by document number, in any order. Not safe for use by
/// several threads.
public final class TrackValues {

  private final LeafReader reader;
  private final StoredFields stored;

  /// The values of a segment of the index of tracks.
  public TrackValues(LeafReader reader) throws IOException {
    this.reader = reader;
    this.stored = reader.storedFields();
  }

  /// The track itself.
  public Track track(int doc) throws IOException {
    var document = stored.document(doc);
    return TrackCodec.decode(
        Objects.requireNonNull(document.getBinaryValue(TrackFields.STORED), "track"));
  }

  NameTally.Row row(int doc, Track track) throws IOException {
    return new NameTally.Row(
        track.dataset(),
        value(reader.getNumericDocValues(TrackFields.SONG), doc, 0),
        optional(reader.getNumericDocValues(TrackFields.ALBUM), doc),
        track.year() == null ? 0 : track.year(),
        (int) value(reader.getNumericDocValues(TrackFields.POPULARITY), doc, 0),
        track.rows());
  }

  private static long value(@Nullable NumericDocValues values, int doc, long none)
      throws IOException {
    return values != null && values.advanceExact(doc) ? values.longValue() : none;
  }

  private static @Nullable Long optional(@Nullable NumericDocValues values, int doc)
      throws IOException {
    return values != null && values.advanceExact(doc) ? values.longValue() : null;
  }
}
