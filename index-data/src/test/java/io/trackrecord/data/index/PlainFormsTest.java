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
          "unknown",
          "'Til",
          "rock'ft",
          "pt's",
          "Mr.",
          "N.W.A",
          "a/b",
          "\"Heroes\"",
          "Wham!",
          "P!nk",
          "!!!",
          "#1",
          "love,",
          "love",
          "re-do",
          "-x",
          "x-",
          "the,",
          "ft.",
          "Rock",
          "'n'",
          "No.5",
          "what?",
          "*NSYNC",
          "Ke$ha",
          "50%",
          "a_b",
          "2:30",
          "...",
          "f/x",
          "Ñañá",
          "straße",
          "Æther",
          "nÉ",
          "Éa",
          "áB",
          "Łódź",
          "Việt",
          "Ẁ",
          "n\u0303o",
          "ª",
          "½",
          "ǅ",
          "ŉ",
          "İ",
          "ı",
          "Ǌ",
          "þórr",
          "×",
          "café");

  @Test
  void the_short_way_for_plain_names_gives_what_the_long_way_gives() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var i = 0; i < 40_000; i++) {
      var name = new StringBuilder();
      for (var words = 1 + random.nextInt(4); words > 0; words--) {
        var between = random.nextInt(20) == 0 ? "" : " ";
        name.append(name.isEmpty() ? "" : between)
            .append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertThat(all(TitleForms.of(name.toString())))
          .as("title '%s'", name)
          .isEqualTo(all(TitleForms.ofAny(name.toString())));
      assertThat(ArtistForms.of(name.toString()))
          .as("artist '%s'", name)
          .isEqualTo(ArtistForms.ofAny(name.toString()));
      assertThat(LiftedArtist.of(name.toString()))
          .as("lifted '%s'", name)
          .isEqualTo(LiftedArtist.ofAny(name.toString()));
    }
  }

  private static List<Object> all(TitleForms forms) {
    return List.of(forms.title(), forms.baseForm(), forms.base(), forms.found());
  }
}
