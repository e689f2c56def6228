package io.trackrecord.data.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.CompletionKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MostPopularTest {

  @Test
  void the_first_in_the_order_are_kept_whatever_the_order_in_which_they_come() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var i = 0; i < 200; i++) {
      var all = new ArrayList<WeighedName>();
      for (var n = random.nextInt(60); n >= 0; n--) {
        // Few weights, so that many are equal and the name decides.
        var name =
            new CompletedName(CompletionKind.TITLE, "Title " + n, "", 1, 1 + random.nextInt(2));
        all.add(new WeighedName(name, random.nextInt(4)));
      }
      var limit = 1 + random.nextInt(40);
      var expected = new ArrayList<>(all);
      expected.sort(WeighedName.ORDER);
      Collections.shuffle(all, random);

      var popular = new MostPopular<>(limit, WeighedName.ORDER);
      all.forEach(popular::add);

      assertThat(popular.inOrder())
          .containsExactlyElementsOf(expected.subList(0, Math.min(limit, expected.size())));
    }
  }

  @Test
  void nothing_is_kept_of_nothing() {
    assertThat(new MostPopular<>(3, Comparator.<String>naturalOrder()).inOrder()).isEmpty();
  }
}
