package io.trackrecord.data.completion;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.util.LongHeap;

/// Ways to begin names, sorted by their folded text. What starts with some text is one range, found
/// by binary search; the heaviest of a range are found through maxima without looking at the rest
/// of it. Safe for use by several threads.
final class SortedNames {

  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int FAN_BITS = 5;
  private static final int HEAP = 256;

  private final MemorySegment file;
  private final Texts texts;
  private final long records;
  private final long count;
  private final long every;
  private final int bits;
  private final long textsAt;
  private final long startsAt;
  private final List<Long> levels = new ArrayList<>();

  /// Tells the folded text of a record that has none beside it.
  @FunctionalInterface
  interface Texts {
    String text(long entry, int way);
  }

  SortedNames(MemorySegment file, Texts texts) {
    this.file = file;
    this.texts = texts;
    this.records = CodecUtil.headerLength(SortedNamesWriter.CODEC);
    var trailer = file.byteSize() - CodecUtil.footerLength() - SortedNamesWriter.TRAILER;
    this.count = file.get(LittleEndian.LONG, trailer);
    this.every = file.get(LittleEndian.LONG, trailer + Long.BYTES);
    this.textsAt = file.get(LittleEndian.LONG, trailer + 2 * Long.BYTES);
    this.startsAt = file.get(LittleEndian.LONG, trailer + 3 * Long.BYTES);
    this.bits = (int) file.get(LittleEndian.LONG, trailer + 4 * Long.BYTES);
    var level = startsAt + (known() + 1) * Integer.BYTES;
    for (var blocks = SortedNamesWriter.blocks(count); ; ) {
      levels.add(level);
      if (blocks <= 1) {
        break;
      }
      level += (long) blocks * Short.BYTES;
      blocks = SortedNamesWriter.blocks(blocks);
    }
  }

  /// The same, which keeps every text that it reads: for many searches of one question, which come
  /// to the same records. For one thread.
  SortedNames remembering() {
    var known = new HashMap<Long, String>();
    return new SortedNames(
        file,
        (entry, way) ->
            known.computeIfAbsent(entry << Byte.SIZE | way, _ -> texts.text(entry, way)));
  }

  /// Records from `start` up to but not including `end`.
  record Range(long start, long end) {
    boolean isEmpty() {
      return start >= end;
    }

    long size() {
      return Math.max(0, end - start);
    }
  }

  /// All records.
  Range all() {
    return new Range(0, count);
  }

  /// The records of a range whose text starts so.
  Range startingWith(String text, Range in) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var start = lowerBound(bytes, bytes.length, in);
    if (start == in.end() || !startsWith(start, bytes)) {
      return new Range(start, start);
    }
    // No byte of UTF-8 is 0xFF: what follows sorts behind everything that starts so.
    var behind = Arrays.copyOf(bytes, bytes.length + 1);
    behind[bytes.length] = (byte) 0xFF;
    return new Range(start, lowerBound(behind, behind.length, new Range(start, in.end())));
  }

  /// The place of the entry of a record.
  long entry(long record) {
    return record(record) >>> SortKey.BITS_BESIDE_PLACE;
  }

  int weight(long record) {
    return (int) (record(record) >>> SortKey.WAY_BITS) & SortKey.HEAVIEST;
  }

  private long record(long number) {
    // Behind the last record something follows always, if only the file's trailer.
    return BitRecords.read(file, records, number, bits);
  }

  /// The folded text of a record; costs some microseconds.
  String text(long record) {
    var known = record(record);
    return texts.text(
        known >>> SortKey.BITS_BESIDE_PLACE, (int) known & ((1 << SortKey.WAY_BITS) - 1));
  }

  /// Takes records, heaviest first.
  @FunctionalInterface
  interface Visitor {
    /// Takes a record.
    ///
    /// @return whether more are wanted
    boolean visit(long record);
  }

  /// Visits the records of a range, heaviest first, in the order of the text where they are equal.
  /// Costs a few microseconds a record, however long the range.
  void heaviest(Range range, Visitor visitor) {
    if (range.isEmpty()) {
      return;
    }
    var heap = new LongHeap(HEAP);
    var top = levels.size();
    push(heap, maximum(top, 0), 0, top);
    while (heap.size() > 0) {
      var node = heap.pop();
      var level = (int) (node & 0xFF);
      var index = (node >>> 8) & 0xFFFFFFFFFFL;
      if (level == 0) {
        if (!visitor.visit(index)) {
          return;
        }
        continue;
      }
      var below = level - 1;
      var shift = FAN_BITS * below;
      var first = Math.max(index >>> shift, range.start() >>> shift);
      var last =
          Math.min((index >>> shift) + SortedNamesWriter.FAN - 1, (range.end() - 1) >>> shift);
      for (var child = first; child <= last; child++) {
        push(heap, maximum(below, child), child << shift, below);
      }
    }
  }

  /// Nodes come out heaviest first, then by their first record.
  private static void push(LongHeap heap, int maximum, long first, int level) {
    heap.push((long) (SortKey.HEAVIEST - maximum) << 48 | first << 8 | level);
  }

  /// The heaviest weight below a node: of a record itself at level 0.
  private int maximum(int level, long node) {
    return level == 0
        ? weight(node)
        : file.get(SHORT, levels.get(level - 1) + node * Short.BYTES) & 0xFFFF;
  }

  /// The first record of a range whose text is not before this one.
  private long lowerBound(byte[] text, int length, Range in) {
    var low = in.start() / every;
    var high = Math.min(known(), (in.end() + every - 1) / every);
    // The first known text that is not before it; the record lies behind the known one before.
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (compareKnown(middle, text, length) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    var start = Math.max(in.start(), low == 0 ? 0 : (low - 1) * every);
    var end = Math.min(in.end(), low * every);
    while (start < end) {
      var middle = (start + end) >>> 1;
      if (compare(middle, text, length) < 0) {
        start = middle + 1;
      } else {
        end = middle;
      }
    }
    return start;
  }

  private long known() {
    return (count + every - 1) / every;
  }

  private int compare(long record, byte[] text, int length) {
    if (record % every == 0) {
      return compareKnown(record / every, text, length);
    }
    var own = text(record).getBytes(StandardCharsets.UTF_8);
    return Arrays.compareUnsigned(own, 0, own.length, text, 0, length);
  }

  private int compareKnown(long number, byte[] text, int length) {
    var start = file.get(LittleEndian.INT, startsAt + number * Integer.BYTES);
    var own = file.get(LittleEndian.INT, startsAt + (number + 1) * Integer.BYTES) - start;
    var from = textsAt + start;
    var mismatch =
        MemorySegment.mismatch(file, from, from + own, MemorySegment.ofArray(text), 0, length);
    if (mismatch >= 0 && mismatch < Math.min(own, length)) {
      return (file.get(ValueLayout.JAVA_BYTE, from + mismatch) & 0xFF)
          - (text[(int) mismatch] & 0xFF);
    }
    return own - length;
  }

  private boolean startsWith(long record, byte[] text) {
    var own = text(record).getBytes(StandardCharsets.UTF_8);
    return own.length >= text.length && Arrays.equals(own, 0, text.length, text, 0, text.length);
  }
}
