package io.trackrecord.data.completion;

import java.lang.foreign.MemorySegment;
import org.apache.lucene.codecs.CodecUtil;

/// Where the section of each artist starts: what [ArtistTableWriter] wrote. Keys are hashes, so
/// that those with the same first bits, which are looked through by halves, are few. Safe for use
/// by several threads.
final class ArtistTable {

  private final MemorySegment file;
  private final long count;
  private final int leadBits;
  private final int placeBits;
  private final long leadsAt;
  private final long keysAt;
  private final long placesAt;

  ArtistTable(MemorySegment file) {
    this.file = file;
    var trailer = file.byteSize() - CodecUtil.footerLength() - ArtistTableWriter.TRAILER;
    this.count = file.get(LittleEndian.LONG, trailer);
    this.leadBits = file.get(LittleEndian.INT, trailer + Long.BYTES);
    this.placeBits = file.get(LittleEndian.INT, trailer + Long.BYTES + Integer.BYTES);
    this.leadsAt = CodecUtil.headerLength(CompletionBuild.CODEC);
    this.keysAt = leadsAt + ((1L << leadBits) + 1) * Integer.BYTES;
    this.placesAt = keysAt + BitRecords.bytes(count, keyBits());
  }

  private int keyBits() {
    return Long.SIZE - leadBits;
  }

  /// The place of the section of the artist with this key, or -1.
  long section(long key) {
    var lead = key >>> keyBits();
    var low = lead(lead);
    var high = lead(lead + 1) - 1;
    var rest = key & (-1L >>> leadBits);
    while (low <= high) {
      var middle = (low + high) >>> 1;
      var found = BitRecords.read(file, keysAt, middle, keyBits());
      if (found == rest) {
        return place(middle);
      }
      if (found < rest) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /// The place of the last section that starts there or before.
  long sectionAround(long at) {
    var low = 0L;
    var high = count - 1;
    while (low < high) {
      var middle = (low + high + 1) >>> 1;
      if (place(middle) <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return place(low);
  }

  private long lead(long lead) {
    return file.get(LittleEndian.INT, leadsAt + lead * Integer.BYTES);
  }

  private long place(long number) {
    return BitRecords.read(file, placesAt, number, placeBits);
  }
}
