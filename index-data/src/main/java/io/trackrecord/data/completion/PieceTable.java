package io.trackrecord.data.completion;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// Compresses short texts one by one: the 255 pieces of up to eight bytes that save most in a
/// sample are one byte each; any other byte is written behind an escape. After FSST (Boncz,
/// Neumann, Leis: FSST, Fast Random Access String Compression, VLDB 2020). Immutable.
public final class PieceTable {

  private static final int MOST = 255;
  private static final int ESCAPE = 255;
  private static final int LONGEST = 8;
  private static final int ROUNDS = 5;
  private static final int SLOTS = 1 << 11;

  private final byte[][] pieces;
  private final long[] values = new long[SLOTS];
  private final short[] codes = new short[SLOTS];
  private final byte[] lengths = new byte[SLOTS];
  private final byte[] longest = new byte[256];

  private PieceTable(byte[][] pieces) {
    this.pieces = pieces;
    for (var code = 0; code < pieces.length; code++) {
      var piece = pieces[code];
      var value = value(piece, 0, piece.length);
      var slot = slot(value, piece.length);
      while (lengths[slot] != 0) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      values[slot] = value;
      codes[slot] = (short) code;
      lengths[slot] = (byte) piece.length;
      var first = piece[0] & 0xFF;
      longest[first] = (byte) Math.max(longest[first], piece.length);
    }
  }

  /// The table for texts like these; some hundred thousand bytes of them are enough. With none,
  /// nothing is compressed.
  public static PieceTable of(List<byte[]> sample) {
    var table = new PieceTable(new byte[0][]);
    for (var round = 0; round < ROUNDS; round++) {
      table = table.better(sample);
    }
    return table;
  }

  /// The table of the pieces that save most where the sample is cut up with this one, and of pairs
  /// of its pieces.
  private PieceTable better(List<byte[]> sample) {
    var saved = new HashMap<String, Long>();
    for (var text : sample) {
      var before = "";
      for (var at = 0; at < text.length; ) {
        var match = match(text, at, text.length);
        var length = match < 0 ? 1 : match >>> 8;
        var piece = new String(text, at, length, StandardCharsets.ISO_8859_1);
        // A single byte costs an escape where it is not in the table.
        saved.merge(piece, length == 1 ? 4L : length, Long::sum);
        var pair = before + piece;
        if (!before.isEmpty() && pair.length() <= LONGEST) {
          saved.merge(pair, (long) pair.length(), Long::sum);
        }
        before = piece;
        at += length;
      }
    }
    var best =
        saved.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST)
            .map(each -> each.getKey().getBytes(StandardCharsets.ISO_8859_1))
            .toArray(byte[][]::new);
    return new PieceTable(best);
  }

  /// Compresses a text.
  ///
  /// @param out where to; twice the text's length is always enough
  /// @return how many bytes it became
  int encode(byte[] text, byte[] out) {
    var to = 0;
    for (var at = 0; at < text.length; ) {
      var match = match(text, at, text.length);
      if (match < 0) {
        out[to++] = (byte) ESCAPE;
        out[to++] = text[at++];
      } else {
        out[to++] = (byte) match;
        at += match >>> 8;
      }
    }
    return to;
  }

  /// The text that became these bytes.
  ///
  /// @throws IllegalArgumentException where they are no compressed text
  byte[] decode(MemorySegment from, long start, int length) {
    var text = new byte[length * 3 + LONGEST];
    var to = 0;
    for (var i = 0; i < length; i++) {
      if (to + LONGEST > text.length) {
        text = Arrays.copyOf(text, text.length * 2);
      }
      var code = from.get(ValueLayout.JAVA_BYTE, start + i) & 0xFF;
      if (code == ESCAPE) {
        i++;
        text[to++] = from.get(ValueLayout.JAVA_BYTE, start + i);
      } else {
        if (code >= pieces.length) {
          throw new IllegalArgumentException("the completions are damaged: unknown piece " + code);
        }
        var piece = pieces[code];
        System.arraycopy(piece, 0, text, to, piece.length);
        to += piece.length;
      }
    }
    return Arrays.copyOf(text, to);
  }

  void write(DataOutput out) throws IOException {
    out.writeVInt(pieces.length);
    for (var piece : pieces) {
      out.writeByte((byte) piece.length);
      out.writeBytes(piece, piece.length);
    }
  }

  static PieceTable read(DataInput in) throws IOException {
    var pieces = new ArrayList<byte[]>();
    for (var count = in.readVInt(); count > 0; count--) {
      var piece = new byte[in.readByte()];
      in.readBytes(piece, 0, piece.length);
      pieces.add(piece);
    }
    return new PieceTable(pieces.toArray(byte[][]::new));
  }

  /// The longest piece with which the text goes on: its length times 256 plus its code, or -1.
  private int match(byte[] text, int at, int end) {
    for (var length = Math.min(longest[text[at] & 0xFF], end - at); length > 0; length--) {
      var value = value(text, at, length);
      for (var slot = slot(value, length); lengths[slot] != 0; slot = (slot + 1) & (SLOTS - 1)) {
        if (values[slot] == value && lengths[slot] == length) {
          return length << 8 | codes[slot];
        }
      }
    }
    return -1;
  }

  private static long value(byte[] text, int at, int length) {
    var value = 0L;
    for (var i = 0; i < length; i++) {
      value = value << 8 | (text[at + i] & 0xFF);
    }
    return value;
  }

  private static int slot(long value, int length) {
    var hash = (value + length) * 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 53);
  }
}
