package io.trackrecord.data.completion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;

/// Writes what [SortedNames] reads: a record for each way to begin a name, in the order of the
/// folded text; the text of every few; and the heaviest weight of every 32 records, of every 32 of
/// these, and so on.
///
/// A record is the way, the name's weight, and the place of its entry, in as many bits as the end
/// of the names needs: see [SortKey] and [BitRecords].
final class SortedNamesWriter {

  static final String CODEC = "TrackrecordNames";
  static final int VERSION = 3;

  /// Records, and maxima, that share a maximum.
  static final int FAN = 32;

  static final int TRAILER = 5 * Long.BYTES;

  private final int every;
  private final int bits;
  private final ByteBuffersDataOutput texts = ByteBuffersDataOutput.newResettableInstance();
  private final ByteBuffersDataOutput starts = ByteBuffersDataOutput.newResettableInstance();
  private short[] maxima = new short[1024];
  private long count;

  /// @param every of how many records one has its text beside it
  /// @param bits of a record
  private SortedNamesWriter(int every, int bits) {
    this.every = every;
    this.bits = bits;
  }

  /// Writes a file of names.
  ///
  /// @param sorted texts with [SortKey]s, sorted
  /// @param parts the place at which each part of the names starts, and that at which they end
  /// @param every of how many records one has its text beside it; fewer make it larger and faster
  static void write(
      Directory directory, String file, BytesRefIterator sorted, long[] parts, int every)
      throws IOException {
    try (var out = directory.createOutput(file, IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, CODEC, VERSION);
      var bits = BitRecords.bits(parts[parts.length - 1]) + SortKey.BITS_BESIDE_PLACE;
      new SortedNamesWriter(every, bits).write(sorted, parts, out);
      CodecUtil.writeFooter(out);
    }
  }

  private void write(BytesRefIterator sorted, long[] parts, IndexOutput out) throws IOException {
    var records = new BitRecords.Writer(out, bits);
    for (var next = sorted.next(); next != null; next = sorted.next()) {
      var key = SortKey.of(next);
      records.add(
          (parts[key.part()] + key.at()) << SortKey.BITS_BESIDE_PLACE
              | (long) key.weight() << SortKey.WAY_BITS
              | key.way());
      add(next, key.weight());
    }
    records.end();
    starts.writeInt(Math.toIntExact(texts.size()));
    var textsAt = out.getFilePointer();
    texts.copyTo(out);
    var startsAt = out.getFilePointer();
    starts.copyTo(out);
    var levels = levels();
    for (var level : levels) {
      for (var maximum : level) {
        out.writeShort(maximum);
      }
    }
    out.writeLong(count);
    out.writeLong(every);
    out.writeLong(textsAt);
    out.writeLong(startsAt);
    out.writeLong(bits);
  }

  private void add(BytesRef text, int weight) throws IOException {
    if (count % every == 0) {
      starts.writeInt(Math.toIntExact(texts.size()));
      texts.writeBytes(text.bytes, text.offset, SortKey.textLength(text));
    }
    var block = Math.toIntExact(count / FAN);
    if (block == maxima.length) {
      maxima = Arrays.copyOf(maxima, maxima.length * 2);
    }
    maxima[block] = (short) Math.max(maxima[block], weight);
    count++;
  }

  /// The maxima, those of most records last.
  private List<short[]> levels() {
    var levels = new ArrayList<short[]>();
    var level = Arrays.copyOf(maxima, blocks(count));
    while (true) {
      levels.add(level);
      if (level.length <= 1) {
        return levels;
      }
      var above = new short[blocks(level.length)];
      for (var i = 0; i < level.length; i++) {
        above[i / FAN] = (short) Math.max(above[i / FAN], level[i]);
      }
      level = above;
    }
  }

  static int blocks(long of) {
    return Math.toIntExact((of + FAN - 1) / FAN);
  }
}
