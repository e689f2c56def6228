package io.trackrecord.data.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainFormsTest {

  private static final List<String> PIECES =
      List.of(
          "Love",
          "me",
          "THE",
          "the",
          "Part",
          "2",
          "ii",
          "ft",
          "Feat",
          "X",
          "a",
          "aVEVO",
          "vevo",
          "Topic",
          "-",
          "&",
          "and",
          "AC",
          "DC",
          "MacDonald",
          "O'Neil",
          "é",
          "  ",
          "1999",
          "Pt",
          "live",
          "(Live)",
          "Various",
          "Artists",
          "unknown");

  @Test
  void the_short_way_for_plain_names_gives_what_the_long_way_gives() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var i = 0; i < 20_000; i++) {
      var name = new StringBuilder();
      for (var words = 1 + random.nextInt(4); words > 0; words--) {
        name.append(name.isEmpty() ? "" : " ").append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertThat(TitleForms.of(name.toString()))
          .as("title '%s'", name)
          .isEqualTo(TitleForms.ofAny(name.toString()));
      assertThat(ArtistForms.of(name.toString()))
          .as("artist '%s'", name)
          .isEqualTo(ArtistForms.ofAny(name.toString()));
    }
  }
}
