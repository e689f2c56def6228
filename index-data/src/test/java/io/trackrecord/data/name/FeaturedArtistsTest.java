package io.trackrecord.data.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.name.fold.Fold;
import io.trackrecord.data.name.fold.FoldedText;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeaturedArtistsTest {

  /// Letters whose folded form is often longer or shorter than what is written.
  private static final List<String> LETTERS =
      List.of(
          "a",
          "Z",
          "7",
          "ß",
          "Æ",
          "œ",
          "ﬁ",
          "İ",
          "é",
          "ñ",
          "Ǻ",
          "Ｗ",
          "𝕶",
          "𝐟",
          "Ж",
          "й",
          "ё",
          "Σ",
          "ς",
          "ΐ",
          "方",
          "が",
          "ポ",
          "ﾎﾟ",
          "한",
          "글",
          "ש",
          "שׁ",
          "ف",
          "ﻻ",
          "ﷺ",
          "ไ",
          "ำ",
          "की",
          "क्ष",
          "ə",
          "ı",
          "🦊",
          "👩‍🎤",
          "\u00AD",
          "\u200D",
          "l\u0301\u0323",
          "㍿",
          "№",
          "½");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Straßenbande feat. X | Straßenbande | X",
        "Æther feat. X | Æther | X",
        "Stra\u00dfe\u0301 ft. Zoe\u0308 | Stra\u00dfe\u0301 | Zoe\u0308",
        "Sigur Ro\u0301s Featuring Bjo\u0308rk | Sigur Ro\u0301s | Bjo\u0308rk",
        "One  Two feat.  Three  Four | One  Two | Three  Four",
        "방탄소년단 (feat. ﷺ) | 방탄소년단 | ﷺ",
        "𝐗 𝐟𝐞𝐚𝐭. 𝐘 | 𝐗 | 𝐘",
      })
  void guests_are_lifted_where_folding_changes_the_length(String name, String base, String guest) {
    assertThat(ArtistName.parse(name)).isEqualTo(new ArtistName(base, List.of(guest)));
    var title = TitleName.parse(name);
    assertThat(title.base()).isEqualTo(base);
    assertThat(title.featured()).containsExactly(guest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Straßenbande - Topic | Straßenbande",
        "Æther - Topic | Æther",
        "Ro\u0301sVEVO | Ro\u0301s",
      })
  void channel_noise_is_dropped_where_folding_changes_the_length(String name, String base) {
    assertThat(ArtistName.parse(name).base()).isEqualTo(base);
  }

  @Test
  void whoever_is_featured_is_lifted_in_every_script_composed_or_not() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var i = 0; i < 50_000; i++) {
      var form = random.nextBoolean() ? Normalizer.Form.NFC : Normalizer.Form.NFD;
      var one = Normalizer.normalize(name(random), form);
      var other = Normalizer.normalize(name(random), form);
      var at = "seed " + seed + ", " + one + " feat. " + other;
      for (var with : List.of(" feat. ", "  ft ", " Featuring ", " (feat. ", " [Ft. ")) {
        var close = with.contains("(") ? ")" : with.contains("[") ? "]" : "";
        var artist = ArtistName.parse(one + with + other + close);
        assertThat(artist.base()).as(at).isEqualTo(one);
        assertThat(artist.featured().getFirst()).as(at).isEqualTo(other);
        var title = TitleName.parse(one + with + other + close);
        assertThat(title.base()).as(at).isEqualTo(one);
        assertThat(title.featured().getFirst()).as(at).isEqualTo(other);
      }
    }
  }

  @Test
  void a_folded_text_is_made_of_pieces_of_the_written_one_in_their_order() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var i = 0; i < 50_000; i++) {
      var first = name(random);
      var second = name(random);
      var folded = FoldedText.of(first + "  " + second);
      var text = folded.text();
      var at = "seed " + seed + ", " + first + " and " + second;
      assertThat(text).as(at).isEqualTo(Fold.letters(first) + " " + Fold.letters(second));
      var space = Fold.letters(first).length();
      assertThat(folded.written(0, space)).as(at).isEqualTo(first);
      assertThat(folded.written(space, space + 1)).as(at).isEqualTo("  ");
      assertThat(folded.written(space + 1)).as(at).isEqualTo(second);
    }
  }

  /// A name that shows something, and neither starts nor ends with what is invisible.
  private static String name(Random random) {
    var name = new StringBuilder();
    do {
      name.append("X");
      for (var length = random.nextInt(6); length > 0; length--) {
        name.append(LETTERS.get(random.nextInt(LETTERS.size())));
      }
    } while (random.nextInt(4) == 0);
    return name.append('q').toString();
  }
}
