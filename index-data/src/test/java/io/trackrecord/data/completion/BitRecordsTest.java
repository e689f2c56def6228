package io.trackrecord.data.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.junit.jupiter.api.Test;

class BitRecordsTest {

  @Test
  void numbersOfAnyWidthAreReadBack() throws IOException {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var bits = 1; bits <= BitRecords.MOST_BITS; bits++) {
      var numbers = new long[random.nextInt(200)];
      var out = new ByteBuffersDataOutput();
      out.writeByte((byte) -1);
      var records = new BitRecords.Writer(out, bits);
      for (var i = 0; i < numbers.length; i++) {
        numbers[i] = random.nextLong() >>> (Long.SIZE - bits);
        records.add(numbers[i]);
      }
      records.end();
      assertThat(out.size()).isEqualTo(1 + BitRecords.bytes(numbers.length, bits));
      out.writeLong(-1);
      var file = MemorySegment.ofArray(out.toArrayCopy());

      for (var i = 0; i < numbers.length; i++) {
        assertThat(BitRecords.read(file, 1, i, bits)).isEqualTo(numbers[i]);
      }
    }
  }

  @Test
  void aNumberNeedsNoMoreBitsThanItHas() {
    assertThat(BitRecords.bits(0)).isZero();
    assertThat(BitRecords.bits(1)).isEqualTo(1);
    assertThat(BitRecords.bits(255)).isEqualTo(8);
    assertThat(BitRecords.bits(256)).isEqualTo(9);
  }
}
