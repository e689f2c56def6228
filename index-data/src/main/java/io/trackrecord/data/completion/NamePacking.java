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
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// Compresses names one by one, so that each can be read alone: a word that many names have is one
/// byte or two, with the space before it; the rest is cut into pieces of a [PieceTable], a byte
/// each; any other byte stands behind an escape. Immutable.
///
/// Codes: first those of the pieces, then of the most frequent words, then the first bytes of the
/// other words' two, then the escape.
public final class NamePacking {

  static final int PIECES = 128;
  private static final int SHORT_WORDS = 32;
  private static final int LEADS_AT = PIECES + SHORT_WORDS;
  private static final int ESCAPE = 255;
  private static final int MOST_WORDS = SHORT_WORDS + (ESCAPE - LEADS_AT) * 256;

  /// So much of a sample says enough about pieces.
  private static final int BYTES_FOR_PIECES = 400_000;

  private final PieceTable pieces;
  private final WordTable words;

  private NamePacking(PieceTable pieces, WordTable words) {
    this.pieces = pieces;
    this.words = words;
  }

  /// The packing for names like these; a few million bytes of different ones are enough. With none,
  /// nothing is compressed. Takes a second or two.
  public static NamePacking of(List<byte[]> sample) {
    var some = new ArrayList<byte[]>();
    var bytes = 0;
    for (var i = 0; i < sample.size() && bytes < BYTES_FOR_PIECES; i++) {
      some.add(sample.get(i));
      bytes += sample.get(i).length;
    }
    var words = words(sample, PieceTable.of(some));
    // The pieces are for what the words leave.
    var left = new ArrayList<byte[]>();
    some.forEach(name -> left(name, words, left));
    return new NamePacking(PieceTable.of(left), words);
  }

  /// The words that save most beside these pieces, most frequent first.
  private static WordTable words(List<byte[]> sample, PieceTable pieces) {
    var counts = new HashMap<String, Integer>();
    for (var name : sample) {
      for (var start = 0; start < name.length; ) {
        var end = end(name, start);
        if (end > start && end - start <= WordTable.LONGEST) {
          counts.merge(
              new String(name, start, end - start, StandardCharsets.ISO_8859_1), 1, Integer::sum);
        }
        start = end + 1;
      }
    }
    record Word(String bytes, int count, long saves) {}
    return new WordTable(
        counts.entrySet().stream()
            .filter(each -> each.getValue() > 1)
            .map(
                each -> {
                  // A piece for the space before it is mostly that of a letter, too.
                  var alone = pieces.count(bytes(each.getKey())) + 0.5;
                  var saves = Math.round(each.getValue() * (alone - 2));
                  return new Word(each.getKey(), each.getValue(), saves);
                })
            .filter(word -> word.saves() > 0)
            .sorted(Comparator.comparingLong(Word::saves).reversed())
            .limit(MOST_WORDS)
            .sorted(Comparator.comparingInt(Word::count).reversed())
            .map(word -> bytes(word.bytes()))
            .toList());
  }

  private static byte[] bytes(String word) {
    return word.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void left(byte[] name, WordTable words, List<byte[]> left) {
    var from = 0;
    for (var at = 0; at < name.length; ) {
      var start = wordStart(name, at);
      var end = start < 0 ? 0 : end(name, start);
      if (start < 0 || words.find(name, start, end) < 0) {
        at++;
        continue;
      }
      if (from < at) {
        left.add(Arrays.copyOfRange(name, from, at));
      }
      at = end;
      from = end;
    }
    if (from < name.length) {
      left.add(Arrays.copyOfRange(name, from, name.length));
    }
  }

  /// Where the word starts that may stand here as a whole, with the space before it; -1 where none
  /// may.
  private static int wordStart(byte[] name, int at) {
    return at == 0 ? name[0] == ' ' ? -1 : 0 : name[at] == ' ' ? at + 1 : -1;
  }

  private static int end(byte[] name, int start) {
    var end = start;
    while (end < name.length && name[end] != ' ') {
      end++;
    }
    return end;
  }

  /// Compresses a name.
  ///
  /// @param out where to; twice the name's length is always enough
  /// @return how many bytes it became
  int encode(byte[] name, byte[] out) {
    var to = 0;
    for (var at = 0; at < name.length; ) {
      var start = wordStart(name, at);
      if (start >= 0) {
        var end = end(name, start);
        var word = words.find(name, start, end);
        if (word >= 0) {
          to = word(word, out, to);
          at = end;
          continue;
        }
      }
      // Up to the next word that may stand as a whole.
      var until = end(name, at + 1);
      while (at < until) {
        var match = pieces.match(name, at, until);
        if (match < 0) {
          out[to++] = (byte) ESCAPE;
          out[to++] = name[at++];
        } else {
          out[to++] = (byte) match;
          at += match >>> 8;
        }
      }
    }
    return to;
  }

  private static int word(int word, byte[] out, int at) {
    var to = at;
    if (word < SHORT_WORDS) {
      out[to++] = (byte) (PIECES + word);
    } else {
      out[to++] = (byte) (LEADS_AT + ((word - SHORT_WORDS) >>> 8));
      out[to++] = (byte) (word - SHORT_WORDS);
    }
    return to;
  }

  /// The name that became these bytes.
  ///
  /// @throws IllegalArgumentException where they are no compressed name
  byte[] decode(MemorySegment from, long start, int length) {
    var name = new byte[length * 4 + WordTable.LONGEST];
    var to = 0;
    for (var i = 0; i < length; i++) {
      if (to + WordTable.LONGEST + 1 > name.length) {
        name = Arrays.copyOf(name, name.length * 2);
      }
      var code = from.get(ValueLayout.JAVA_BYTE, start + i) & 0xFF;
      byte[] part;
      if (code < PIECES) {
        part = pieces.piece(code);
      } else if (code == ESCAPE) {
        name[to++] = from.get(ValueLayout.JAVA_BYTE, start + ++i);
        continue;
      } else {
        var word = code - PIECES;
        if (code >= LEADS_AT) {
          var low = from.get(ValueLayout.JAVA_BYTE, start + ++i) & 0xFF;
          word = SHORT_WORDS + ((code - LEADS_AT) << 8 | low);
        }
        part = words.word(word);
        if (to > 0) {
          name[to++] = ' ';
        }
      }
      System.arraycopy(part, 0, name, to, part.length);
      to += part.length;
    }
    return Arrays.copyOf(name, to);
  }

  void write(DataOutput out) throws IOException {
    write(pieces.pieces(), out);
    write(words.words(), out);
  }

  static NamePacking read(DataInput in) throws IOException {
    return new NamePacking(new PieceTable(texts(in)), new WordTable(texts(in)));
  }

  private static void write(List<byte[]> texts, DataOutput out) throws IOException {
    out.writeVInt(texts.size());
    for (var text : texts) {
      out.writeByte((byte) text.length);
      out.writeBytes(text, text.length);
    }
  }

  private static List<byte[]> texts(DataInput in) throws IOException {
    var texts = new ArrayList<byte[]>();
    for (var count = in.readVInt(); count > 0; count--) {
      var text = new byte[in.readByte()];
      in.readBytes(text, 0, text.length);
      texts.add(text);
    }
    return texts;
  }
}
