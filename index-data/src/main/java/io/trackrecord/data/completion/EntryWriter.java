package io.trackrecord.data.completion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.store.DataOutput;

/// Writes names as [EntryReader] reads them: a byte with the number of datasets and whose name
/// stands beside it, the number of tracks, the compressed name, and the artist's where it is not
/// that of the section. Not safe for use by several threads.
final class EntryWriter {

  /// More datasets than this are not counted.
  static final int MOST_DATASETS = 31;

  /// The artist beside the name is the section's.
  static final int BY_SECTION = 1 << 5;

  /// The artist beside the name follows it.
  static final int BY_FOLLOWS = 1 << 6;

  private final PieceTable pieces;
  private byte[] compressed = new byte[256];

  EntryWriter(PieceTable pieces) {
    this.pieces = pieces;
  }

  /// Writes a name.
  ///
  /// @param section the artist whose section the name lies in
  void write(Completable name, String section, DataOutput out) throws IOException {
    var by = name.by().isEmpty() ? 0 : name.by().equals(section) ? BY_SECTION : BY_FOLLOWS;
    out.writeByte((byte) (Math.min(MOST_DATASETS, name.datasets()) | by));
    out.writeVLong(name.tracks());
    text(name.name(), out);
    if (by == BY_FOLLOWS) {
      text(name.by(), out);
    }
  }

  private void text(String text, DataOutput out) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (compressed.length < bytes.length * 2) {
      compressed = new byte[bytes.length * 2];
    }
    var length = pieces.encode(bytes, compressed);
    out.writeVInt(length);
    out.writeBytes(compressed, length);
  }
}
