package io.trackrecord.data.completion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// What names are made of, by number: first the pieces of a [PieceTable], then whole words, each
/// with the space before it, and last an escape, for a byte that is no piece. Immutable.
final class Vocabulary {

  /// What a piece takes, about.
  private static final int BITS_OF_PIECE = 8;

  private static final int MOST_WORDS = 1 << 15;

  /// So much of a sample says enough about pieces.
  private static final int BYTES_FOR_PIECES = 400_000;

  private final PieceTable pieces;
  private final WordTable words;

  private Vocabulary(PieceTable pieces, WordTable words) {
    this.pieces = pieces;
    this.words = words;
  }

  /// What names like these are made of, with as little of it as can be. Takes a second or two.
  static Vocabulary of(List<byte[]> sample) {
    var some = new ArrayList<byte[]>();
    var bytes = 0;
    for (var i = 0; i < sample.size() && bytes < BYTES_FOR_PIECES; i++) {
      some.add(sample.get(i));
      bytes += sample.get(i).length;
    }
    var words = words(sample, PieceTable.of(some));
    // The pieces are for what the words leave.
    var wordsAlone = new Vocabulary(new PieceTable(List.of()), words);
    var left = new ArrayList<byte[]>();
    some.forEach(name -> wordsAlone.left(name, left));
    return new Vocabulary(PieceTable.of(left), words);
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
    var all = counts.values().stream().mapToLong(Integer::longValue).sum();
    record Word(String bytes, int count, long saves) {}
    return new WordTable(
        counts.entrySet().stream()
            .filter(each -> each.getValue() > 1)
            .map(
                each -> {
                  // A piece for the space before it is mostly that of a letter, too.
                  var alone = pieces.count(bytes(each.getKey())) + 0.5;
                  var bits = Math.log((double) all / each.getValue()) / Math.log(2);
                  var saves = Math.round(each.getValue() * (alone * BITS_OF_PIECE - bits));
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

  /// Takes what stands between the words of a name.
  private void left(byte[] name, List<byte[]> left) {
    var run = new ByteArrayOutputStream();
    cut(
        name,
        (symbol, other) -> {
          if (isWord(symbol)) {
            end(run, left);
          } else {
            run.write(other);
          }
        });
    end(run, left);
  }

  private static void end(ByteArrayOutputStream run, List<byte[]> left) {
    if (run.size() > 0) {
      left.add(run.toByteArray());
      run.reset();
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

  /// How many symbols there are, with the escape, which is the last.
  int size() {
    return escape() + 1;
  }

  /// The symbol of a byte that is no piece.
  int escape() {
    return pieces.size() + words.size();
  }

  boolean isWord(int symbol) {
    return symbol >= pieces.size() && symbol < escape();
  }

  /// What a symbol stands for, the space before a word left out; not for the escape.
  byte[] text(int symbol) {
    return symbol < pieces.size() ? pieces.piece(symbol) : words.word(symbol - pieces.size());
  }

  /// Takes the symbols of a name.
  @FunctionalInterface
  interface Taker {
    /// Takes a symbol.
    ///
    /// @param other the byte that an escape stands for
    void take(int symbol, byte other);
  }

  /// Cuts a name into symbols.
  void cut(byte[] name, Taker taker) {
    for (var at = 0; at < name.length; ) {
      var start = wordStart(name, at);
      if (start >= 0) {
        var end = end(name, start);
        var word = words.find(name, start, end);
        if (word >= 0) {
          taker.take(pieces.size() + word, (byte) 0);
          at = end;
          continue;
        }
      }
      // Up to the next word that may stand as a whole.
      var until = end(name, at + 1);
      while (at < until) {
        var match = pieces.match(name, at, until);
        if (match < 0) {
          taker.take(escape(), name[at++]);
        } else {
          taker.take(PieceTable.code(match), (byte) 0);
          at += PieceTable.length(match);
        }
      }
    }
  }

  void write(DataOutput out) throws IOException {
    write(pieces.pieces(), out);
    write(words.words(), out);
  }

  static Vocabulary read(DataInput in) throws IOException {
    return new Vocabulary(new PieceTable(texts(in)), new WordTable(texts(in)));
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
