package io.trackrecord.data.completion;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pieces of up to eight bytes that save most in a sample, where each is one symbol. After FSST
/// (Boncz, Neumann, Leis: FSST, Fast Random Access String Compression, VLDB 2020). Immutable.
final class PieceTable {

  private static final int LONGEST = 8;

  /// Pieces at most. Twice as many make names a hundredth shorter.
  private static final int MOST = 2_048;

  private static final int ROUNDS = 5;
  private static final int SLOTS = 1 << 13;

  private final byte[][] pieces;
  private final long[] values = new long[SLOTS];
  private final short[] codes = new short[SLOTS];
  private final byte[] lengths = new byte[SLOTS];
  private final byte[] longest = new byte[256];

  /// @param pieces the pieces, each 1 to 8 bytes, in the order of their codes
  PieceTable(List<byte[]> pieces) {
    this.pieces = pieces.toArray(byte[][]::new);
    for (var code = 0; code < this.pieces.length; code++) {
      var piece = this.pieces[code];
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
  static PieceTable of(List<byte[]> sample) {
    var table = new PieceTable(List.of());
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
        var length = match < 0 ? 1 : length(match);
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
            .toList();
    return new PieceTable(best);
  }

  /// How many pieces a text is cut into; a byte that is no piece counts twice.
  int count(byte[] text) {
    var count = 0;
    for (var at = 0; at < text.length; ) {
      var match = match(text, at, text.length);
      count += match < 0 ? 2 : 1;
      at += match < 0 ? 1 : length(match);
    }
    return count;
  }

  /// The piece with this code.
  byte[] piece(int code) {
    return pieces[code];
  }

  /// The pieces, in the order of their codes.
  List<byte[]> pieces() {
    return List.of(pieces);
  }

  /// How many pieces there are.
  int size() {
    return pieces.length;
  }

  /// The code of the piece of a match.
  static int code(int match) {
    return match & 0xFFFF;
  }

  /// The length of the piece of a match.
  static int length(int match) {
    return match >>> Short.SIZE;
  }

  /// The longest piece with which the text goes on, of which [#code] and [#length] tell, or -1.
  int match(byte[] text, int at, int end) {
    var most = Math.min(longest[text[at] & 0xFF], end - at);
    var value = value(text, at, most);
    for (var length = most; length > 0; length--, value >>>= Byte.SIZE) {
      for (var slot = slot(value, length); lengths[slot] != 0; slot = (slot + 1) & (SLOTS - 1)) {
        if (values[slot] == value && lengths[slot] == length) {
          return length << Short.SIZE | codes[slot];
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
    return (int) (hash >>> 51);
  }
}
