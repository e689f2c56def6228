package io.trackrecord.data.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.junit.jupiter.api.Test;

class PrefixCodeTest {

  @Test
  void symbols_come_back_in_their_order_however_frequent_they_are() throws IOException {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var round = 0; round < 200; round++) {
      var counts = new long[2 + random.nextInt(round % 20 == 0 ? 5_000 : 40)];
      // Some far more frequent than others, so that some codes are long.
      Arrays.setAll(counts, _ -> 1L << random.nextInt(18));
      counts[counts.length - 1] = 0;
      var code = PrefixCode.of(counts);
      var symbols = random.ints(random.nextInt(50), 0, counts.length - 1).boxed().toList();
      assertThat(read(code, written(code, symbols))).isEqualTo(symbols);
      var kept = new ByteBuffersDataOutput();
      code.write(kept);
      assertThat(read(PrefixCode.read(kept.toDataInput()), written(code, symbols)))
          .isEqualTo(symbols);
    }
  }

  @Test
  void what_is_twice_as_frequent_takes_a_bit_less() {
    var code = PrefixCode.of(new long[] {8, 4, 2, 1, 0});
    assertThat(List.of(code.bits(0), code.bits(1), code.bits(2), code.bits(3), code.bits(4)))
        .containsExactly(1, 2, 3, 4, 4);
  }

  @Test
  void the_longest_codes_that_counts_can_ask_for_are_read() {
    // Each as frequent as the two before together: every one takes a bit more than the next.
    var counts = new ArrayList<>(List.of(1L, 1L));
    for (var sum = 2L; sum + 2 * counts.getLast() < 1L << Integer.SIZE; sum += counts.getLast()) {
      counts.add(counts.getLast() + counts.get(counts.size() - 2));
    }
    counts.add(0L);
    var code = PrefixCode.of(counts.stream().mapToLong(Long::longValue).toArray());
    var rarest = List.of(0, 1, 0, counts.size() - 2);
    assertThat(code.bits(counts.size() - 1)).isBetween(40, PrefixCode.LONGEST);
    assertThat(read(code, written(code, rarest))).isEqualTo(rarest);
  }

  private static byte[] written(PrefixCode code, List<Integer> symbols) {
    var out = new BitsOut();
    symbols.forEach(symbol -> code.write(symbol, out));
    out.end();
    return Arrays.copyOf(out.bytes(), out.length());
  }

  /// What stands there up to the symbol that ones without end are.
  private static List<Integer> read(PrefixCode code, byte[] written) {
    var symbols = new ArrayList<Integer>();
    var bits = new StringBuilder();
    for (var each : written) {
      bits.append(Integer.toBinaryString((each & 0xFF) | 0x100), 1, 9);
    }
    bits.repeat("1", Long.SIZE);
    var end = PrefixCode.symbol(code.next(-1L));
    for (var at = 0; ; ) {
      var next = code.next(Long.parseUnsignedLong(bits.substring(at, at + Long.SIZE), 2));
      var symbol = PrefixCode.symbol(next);
      if (symbol == end) {
        return symbols;
      }
      symbols.add(symbol);
      at += PrefixCode.length(next);
      assertThat(code.bits(symbol)).isEqualTo(PrefixCode.length(next));
    }
  }
}
