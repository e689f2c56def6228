package io.trackrecord.data.name.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.name.NameForm;
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

  @Test
  void short_ways_for_ascii_give_what_the_long_ways_give() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var i = 0; i < 100_000; i++) {
      var text = new StringBuilder();
      for (var length = random.nextInt(10); length >= 0; length--) {
        // Letters, spaces and a few marks, and now and then any character of ASCII.
        text.append("aZ9 -'".charAt(random.nextInt(6)));
        if (random.nextInt(5) == 0) {
          text.append((char) random.nextInt(0x81));
        }
      }
      var folded = Fold.letters(text.toString());
      assertThat(folded).as("fold '%s'", text).isEqualTo(Fold.byUnicode(text.toString()));
      assertThat(NameForm.ofFolded(folded))
          .as("form of '%s'", folded)
          .isEqualTo(NameForm.ofAnyFolded(folded));
    }
  }

  private static int random(Random random) {
    return 1 + random.nextInt(0xD7FF);
  }
}
