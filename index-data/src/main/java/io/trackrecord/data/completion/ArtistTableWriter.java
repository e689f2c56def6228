package io.trackrecord.data.completion;

import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/// Writes what [ArtistTable] reads: for each value that the first bits of a key can have the number
/// of the first artist with it, the other bits of each key, and the places of the sections.
final class ArtistTableWriter {

  static final int TRAILER = Long.BYTES + 2 * Integer.BYTES;

  /// Fewer first bits would leave more than [BitRecords#MOST_BITS].
  private static final int LEAST_LEAD_BITS = Long.SIZE - BitRecords.MOST_BITS;

  /// As many artists as this number of bits tells apart share their first bits.
  private static final int SHARE_BITS = 5;

  private ArtistTableWriter() {}

  /// Writes the table.
  ///
  /// @param artists the artists of each part, by key
  /// @param starts where each part of the names starts, and where the last ends
  static void write(Directory to, String file, CompletionPart.ArtistKey[][] artists, long[] starts)
      throws IOException {
    var count = 0;
    for (var part : artists) {
      count += part.length;
    }
    var leadBits = Math.max(LEAST_LEAD_BITS, BitRecords.bits(count) - SHARE_BITS);
    var placeBits = BitRecords.bits(starts[starts.length - 1]);
    try (var out = to.createOutput(file, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CompletionBuild.CODEC, CompletionBuild.VERSION);
      leads(artists, leadBits, out);
      var keys = new BitRecords.Writer(out, Long.SIZE - leadBits);
      for (var part : artists) {
        for (var artist : part) {
          keys.add(artist.key() & (-1L >>> leadBits));
        }
      }
      keys.end();
      var places = new BitRecords.Writer(out, placeBits);
      for (var part = 0; part < artists.length; part++) {
        for (var artist : artists[part]) {
          places.add(starts[part] + artist.at());
        }
      }
      places.end();
      out.writeLong(count);
      out.writeInt(leadBits);
      out.writeInt(placeBits);
      CodecUtil.writeFooter(out);
    }
  }

  private static void leads(CompletionPart.ArtistKey[][] artists, int bits, DataOutput out)
      throws IOException {
    var firsts = new int[(1 << bits) + 1];
    for (var part : artists) {
      for (var artist : part) {
        firsts[(int) (artist.key() >>> (Long.SIZE - bits)) + 1]++;
      }
    }
    for (var lead = 0; lead < firsts.length; lead++) {
      firsts[lead] += lead == 0 ? 0 : firsts[lead - 1];
      out.writeInt(firsts[lead]);
    }
  }
}
