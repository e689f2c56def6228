package io.trackrecord.data.index;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;

/// Lucene's own codec, but for stored rows, which Zstandard with a dictionary makes a third smaller
/// than LZ4. Only for the index of tracks: artists' names are read one here, one there, which is
/// dear where a block is unpacked whole. Lucene finds it by its name, which published indexes hold.
public final class TrackrecordCodec extends FilterCodec {

  private final StoredRows stored;

  /// For Lucene, which looks the codec up.
  public TrackrecordCodec() {
    this(new byte[0]);
  }

  /// @param dictionary what rows have in common, as [RowSample#dictionary()] finds it
  TrackrecordCodec(byte[] dictionary) {
    super("Trackrecord", new Lucene104Codec());
    this.stored = new StoredRows(dictionary);
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }
}
