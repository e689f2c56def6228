package io.trackrecord.data.completion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.store.DataOutput;

/// Writes names as [EntryReader] reads them: a byte with the number of datasets and whose name
/// stands beside it, the number of tracks if there are more than one, the compressed name, and the
/// artist's where it is not that of the section. Or, where the name stands elsewhere, the byte, its
/// place there, and the number of tracks. Not safe for use by several threads.
final class EntryWriter {

  /// More datasets than this are not counted.
  static final int MOST_DATASETS = 30;

  /// Stands for one dataset and one track, whose number does not follow.
  static final int ONE_TRACK = 31;

  /// The bits of the first byte that say in how many datasets.
  static final int DATASETS = 31;

  /// The artist beside the name is the section's.
  static final int BY_SECTION = 1 << 5;

  /// The artist beside the name follows it.
  static final int BY_FOLLOWS = 1 << 6;

  /// The name stands elsewhere, and this is its place.
  static final int REFERENCE = 1 << 7;

  /// Bytes of a place.
  static final int PLACE = 5;

  private final NamePacking packing;
  private byte[] compressed = new byte[256];

  EntryWriter(NamePacking packing) {
    this.packing = packing;
  }

  /// Writes a name.
  ///
  /// @param section the artist whose section the name lies in
  void write(Completable name, String section, DataOutput out) throws IOException {
    var by = name.by().isEmpty() ? 0 : name.by().equals(section) ? BY_SECTION : BY_FOLLOWS;
    var datasets = datasets(name);
    out.writeByte((byte) (datasets | by));
    tracks(name, datasets, out);
    text(name.name(), out);
    if (by == BY_FOLLOWS) {
      text(name.by(), out);
    }
  }

  /// Writes a reference. Its place follows the first byte, and is filled in later.
  void reference(Completable name, DataOutput out) throws IOException {
    var datasets = datasets(name);
    out.writeByte((byte) (datasets | REFERENCE));
    for (var i = 0; i < PLACE; i++) {
      out.writeByte((byte) 0);
    }
    tracks(name, datasets, out);
  }

  private static int datasets(Completable name) {
    return name.tracks() == 1 && name.datasets() == 1
        ? ONE_TRACK
        : Math.min(MOST_DATASETS, name.datasets());
  }

  private static void tracks(Completable name, int datasets, DataOutput out) throws IOException {
    if (datasets != ONE_TRACK) {
      out.writeVLong(name.tracks());
    }
  }

  private void text(String text, DataOutput out) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (compressed.length < bytes.length * 2) {
      compressed = new byte[bytes.length * 2];
    }
    var length = packing.encode(bytes, compressed);
    out.writeVInt(length);
    out.writeBytes(compressed, length);
  }
}
