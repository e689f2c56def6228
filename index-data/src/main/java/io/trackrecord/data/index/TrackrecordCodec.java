package io.trackrecord.data.index;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/// Lucene's own codec, but for stored rows, which Zstandard makes a fifth smaller than LZ4. Only
/// for the index of tracks: artists' names are read one here, one there, which is dear where a
/// block is unpacked whole. Lucene finds it by its name, which published indexes hold.
public final class TrackrecordCodec extends FilterCodec {

  /// Bytes that are compressed together. Rows are read artist by artist, so that a block that is
  /// unpacked once, in some 20 microseconds, mostly holds the next row, too.
  private static final int BLOCK = 16 * 1024;

  private static final int MOST_ROWS = 512;

  private static final int BLOCK_SHIFT = 10;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          "TrackrecordZstd", new ZstdMode(), BLOCK, MOST_ROWS, BLOCK_SHIFT);

  /// For Lucene, which looks the codec up.
  public TrackrecordCodec() {
    super("Trackrecord", new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }
}
