package io.trackrecord.data.completion;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// Compresses names one by one, so that each can be read alone: cuts them into the symbols of a
/// [Vocabulary], and writes these in a [PrefixCode] each: one for the first of a name, one for what
/// follows a word and one for what follows a piece. Immutable.
///
/// Behind the vocabulary's symbols comes one for the end, which is not written: the ones that fill
/// the last byte, and those that are read behind it, are its code.
public final class NamePacking {

  private static final VarHandle BIG_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  // What a symbol follows.
  private static final int NOTHING = 0;
  private static final int WORD = 1;
  private static final int PIECE = 2;
  private static final int AFTER = 3;

  /// What a symbol counts that the sample never has in its place.
  private static final int UNSEEN = 1;

  /// What it counts for each time that the sample has it there.
  private static final int SEEN = 16;

  private final Vocabulary vocabulary;
  private final PrefixCode[] codes;

  private NamePacking(Vocabulary vocabulary, PrefixCode[] codes) {
    this.vocabulary = vocabulary;
    this.codes = codes;
  }

  /// The packing for names like these; a few million bytes of different ones are enough. With none,
  /// nothing is compressed. Takes a second or two.
  public static NamePacking of(List<byte[]> sample) {
    var vocabulary = Vocabulary.of(sample);
    var counts = new long[AFTER][vocabulary.size() + 1];
    for (var each : counts) {
      Arrays.fill(each, 0, vocabulary.size(), UNSEEN);
    }
    for (var name : sample) {
      var after = new int[] {NOTHING};
      vocabulary.cut(
          name,
          (symbol, _) -> {
            counts[after[0]][symbol] += SEEN;
            after[0] = after(vocabulary, symbol);
          });
    }
    return new NamePacking(
        vocabulary, Arrays.stream(counts).map(PrefixCode::of).toArray(PrefixCode[]::new));
  }

  private static int after(Vocabulary vocabulary, int symbol) {
    return vocabulary.isWord(symbol) ? WORD : PIECE;
  }

  /// Compresses a name.
  ///
  /// @param out where to; nothing else is in it then
  void encode(byte[] name, BitsOut out) {
    out.reset();
    var after = new int[] {NOTHING};
    vocabulary.cut(
        name,
        (symbol, other) -> {
          codes[after[0]].write(symbol, out);
          if (symbol == vocabulary.escape()) {
            out.add(other & 0xFF, Byte.SIZE);
          }
          after[0] = after(vocabulary, symbol);
        });
    out.end();
  }

  /// The name that became these bytes.
  String decode(MemorySegment from, long start, int length) {
    var packed = new byte[length + 2 * Long.BYTES];
    MemorySegment.copy(from, ValueLayout.JAVA_BYTE, start, packed, 0, length);
    Arrays.fill(packed, length, packed.length, (byte) 0xFF);
    var name = new byte[length * 4 + WordTable.LONGEST];
    var to = 0;
    var after = NOTHING;
    for (var bit = 0; bit < length * Byte.SIZE; ) {
      var next = codes[after].next(window(packed, bit));
      var symbol = PrefixCode.symbol(next);
      bit += PrefixCode.length(next);
      if (symbol > vocabulary.escape()) {
        break;
      }
      after = after(vocabulary, symbol);
      if (to + WordTable.LONGEST + 1 > name.length) {
        name = Arrays.copyOf(name, name.length * 2);
      }
      if (symbol == vocabulary.escape()) {
        name[to++] = (byte) (window(packed, bit) >>> (Long.SIZE - Byte.SIZE));
        bit += Byte.SIZE;
        continue;
      }
      if (after == WORD && to > 0) {
        name[to++] = ' ';
      }
      var text = vocabulary.text(symbol);
      System.arraycopy(text, 0, name, to, text.length);
      to += text.length;
    }
    return new String(name, 0, to, StandardCharsets.UTF_8);
  }

  /// The bits from one on, some of them further on than any code is long.
  private static long window(byte[] packed, int bit) {
    return (long) BIG_ENDIAN.get(packed, bit / Byte.SIZE) << (bit % Byte.SIZE);
  }

  void write(DataOutput out) throws IOException {
    vocabulary.write(out);
    for (var code : codes) {
      code.write(out);
    }
  }

  static NamePacking read(DataInput in) throws IOException {
    var vocabulary = Vocabulary.read(in);
    var codes = new PrefixCode[AFTER];
    for (var i = 0; i < codes.length; i++) {
      codes[i] = PrefixCode.read(in);
    }
    return new NamePacking(vocabulary, codes);
  }
}
