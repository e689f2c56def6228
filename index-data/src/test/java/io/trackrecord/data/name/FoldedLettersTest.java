package io.trackrecord.data.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldedLettersTest {

  @Test
  void every_letter_folds_beside_every_kind_of_neighbour_as_unicode_has_it() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var c = 1; c < 0x10000; c++) {
      for (var neighbour :
          new int[] {'a', ' ', 0x301, 'и', 0x306, 0x3099, 0xD55C, random(random)}) {
        var text = Character.toString(c) + Character.toString(neighbour) + Character.toString(c);
        var folded = FoldedLetters.fold(text);
        if (folded != null) {
          assertThat(folded).as("%x beside %x", c, neighbour).isEqualTo(Fold.byUnicode(text));
        }
      }
    }
  }

  private static int random(Random random) {
    return 1 + random.nextInt(0xD7FF);
  }
}
