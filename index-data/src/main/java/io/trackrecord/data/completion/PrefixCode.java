package io.trackrecord.data.completion;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/// A code of as few bits for each symbol as it is frequent (Huffman: A Method for the Construction
/// of Minimum-Redundancy Codes, 1952), canonical: the lengths alone tell the codes, which rise from
/// the short ones to the long. The last symbol's is all ones, and no other is longer: ones without
/// end are that symbol. Immutable.
final class PrefixCode {

  /// Bits of a code at most.
  static final int LONGEST = 48;

  /// Codes of so many bits are looked up at once.
  private static final int FAST = 11;

  private final byte[] lengths;
  private final long[] codes;
  private final int[] symbols;
  private final long[] firstCodes = new long[LONGEST + 2];
  private final int[] firstSymbols = new int[LONGEST + 2];
  private final int[] fast = new int[1 << FAST];

  private PrefixCode(byte[] lengths) {
    this.lengths = lengths;
    this.codes = new long[lengths.length];
    this.symbols =
        IntStream.range(0, lengths.length)
            .boxed()
            .sorted(Comparator.comparingInt((Integer symbol) -> lengths[symbol]))
            .mapToInt(Integer::intValue)
            .toArray();
    var code = 0L;
    var next = 0;
    for (var length = 1; length <= LONGEST; length++) {
      firstCodes[length] = code;
      firstSymbols[length] = next;
      for (; next < symbols.length && lengths[symbols[next]] == length; next++) {
        var symbol = symbols[next];
        codes[symbol] = code++;
        if (length <= FAST) {
          var from = (int) codes[symbol] << (FAST - length);
          Arrays.fill(fast, from, from + (1 << (FAST - length)), packed(symbol, length));
        }
      }
      code <<= 1;
    }
    firstSymbols[LONGEST + 1] = next;
  }

  /// The code for symbols that are so frequent.
  ///
  /// @param counts how often each symbol comes, two or more of them; the last is taken for the
  ///   rarest. Their sum is below 2^32, so that no code is longer than [#LONGEST]
  /// @throws IllegalArgumentException where it is not
  static PrefixCode of(long[] counts) {
    if (Arrays.stream(counts).sum() >= 1L << Integer.SIZE) {
      throw new IllegalArgumentException("too many symbols");
    }
    var lengths = lengths(counts);
    var last = counts.length - 1;
    var longest = last;
    for (var symbol = 0; symbol < last; symbol++) {
      longest = lengths[symbol] > lengths[longest] ? symbol : longest;
    }
    var length = lengths[longest];
    lengths[longest] = lengths[last];
    lengths[last] = length;
    return new PrefixCode(lengths);
  }

  private static byte[] lengths(long[] counts) {
    record Node(long count, int number) {}
    var parents = new int[2 * counts.length - 1];
    var nodes =
        new PriorityQueue<Node>(
            Comparator.comparingLong(Node::count).thenComparingInt(Node::number));
    for (var symbol = 0; symbol < counts.length; symbol++) {
      nodes.add(new Node(counts[symbol], symbol));
    }
    for (var parent = counts.length; parent < parents.length; parent++) {
      var one = nodes.remove();
      var other = nodes.remove();
      parents[one.number()] = parent;
      parents[other.number()] = parent;
      nodes.add(new Node(one.count() + other.count(), parent));
    }
    // A parent's number is higher than its children's: the root is the last.
    var depths = new byte[parents.length];
    for (var node = parents.length - 2; node >= 0; node--) {
      depths[node] = (byte) (depths[parents[node]] + 1);
    }
    return Arrays.copyOf(depths, counts.length);
  }

  /// How many bits a symbol takes.
  int bits(int symbol) {
    return lengths[symbol];
  }

  void write(int symbol, BitsOut out) {
    out.add(codes[symbol], lengths[symbol]);
  }

  /// The symbol whose code comes next, of which [#symbol] and [#length] tell.
  ///
  /// @param window the next bits, the first of them highest: at least [#LONGEST]
  int next(long window) {
    var known = fast[(int) (window >>> (Long.SIZE - FAST))];
    if (known != 0) {
      return known;
    }
    for (var length = FAST + 1; length <= LONGEST; length++) {
      var symbol = firstSymbols[length] + (window >>> (Long.SIZE - length)) - firstCodes[length];
      if (symbol < firstSymbols[length + 1]) {
        return packed(symbols[(int) symbol], length);
      }
    }
    throw new IllegalArgumentException("the completions are damaged: unknown code");
  }

  private static int packed(int symbol, int length) {
    return symbol << Byte.SIZE | length;
  }

  /// The symbol that [#next(long)] found.
  static int symbol(int next) {
    return next >>> Byte.SIZE;
  }

  /// How many bits it took.
  static int length(int next) {
    return next & 0xFF;
  }

  void write(DataOutput out) throws IOException {
    out.writeVInt(lengths.length);
    out.writeBytes(lengths, lengths.length);
  }

  static PrefixCode read(DataInput in) throws IOException {
    var lengths = new byte[in.readVInt()];
    in.readBytes(lengths, 0, lengths.length);
    return new PrefixCode(lengths);
  }
}
