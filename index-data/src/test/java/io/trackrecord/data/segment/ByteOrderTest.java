package io.trackrecord.data.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ByteOrderTest {

  @Test
  void texts_come_in_the_order_of_their_bytes_without_sign() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var count : new int[] {0, 1, 2, 7, 1 << 10, 5_000}) {
      var texts = new byte[count][];
      for (var i = 0; i < count; i++) {
        texts[i] = text(random);
      }

      var order = ByteOrder.of(texts);

      assertThat(Arrays.stream(order).sorted().toArray())
          .containsExactly(IntStream.range(0, count).toArray());
      for (var i = 1; i < count; i++) {
        assertThat(Arrays.compareUnsigned(texts[order[i - 1]], texts[order[i]]))
            .isLessThanOrEqualTo(0);
      }
    }
  }

  /// A text of few letters, so that many begin alike; some end in zeros, some are empty.
  private static byte[] text(Random random) {
    var text = new byte[random.nextInt(14)];
    for (var i = 0; i < text.length; i++) {
      text[i] = new byte[] {0, 1, 'a', (byte) 0x80, (byte) 0xFF}[random.nextInt(5)];
    }
    return text;
  }

  @Test
  void a_longer_text_comes_behind_what_it_begins_with() {
    var texts = new byte[][] {{'a', 0, 0}, {'a'}, {'a', 0}, {}};

    assertThat(ByteOrder.of(texts)).containsExactly(3, 1, 2, 0);
  }
}
