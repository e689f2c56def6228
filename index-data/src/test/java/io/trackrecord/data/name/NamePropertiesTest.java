package io.trackrecord.data.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// What must hold for any string at all. A failure prints the seed.
class NamePropertiesTest {

  private static final List<String> PIECES =
      List.of(
          "The ",
          "feat. ",
          " ft. ",
          "(Live)",
          "[Official Video]",
          " - ",
          "&",
          " + ",
          "Ø",
          "ß",
          "が",
          "方",
          "방탄",
          "فيروز",
          "й",
          "\u0301",
          "\u0308\u0323",
          "🦊",
          "👩‍🎤",
          "\u202E",
          "\u200B",
          "\u0000",
          "\uD800",
          "\uFFFD",
          "$",
          "!",
          "†",
          "™",
          "İ",
          "ı",
          "ﬁ",
          "𝕶",
          "Ａ",
          "\t",
          "a",
          "b",
          "Z",
          "2",
          "'",
          "Pt. II",
          "VEVO",
          " - Topic",
          "(",
          ")",
          "【",
          "】");

  private static String random(Random random) {
    var text = new StringBuilder();
    for (var length = random.nextInt(12); length >= 0; length--) {
      if (random.nextInt(5) == 0) {
        text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      } else {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }

  @Test
  void everyRuleIsTotalAndFoldingTwiceIsFoldingOnce() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var i = 0; i < 20_000; i++) {
      var name = random(random);
      var at = "seed " + seed + ", name " + escaped(name);
      var form = NameForm.same(name);
      assertThat(NameForm.same(form)).as(at).isEqualTo(form);
      assertThat(LooseForm.ofArtist(name)).as(at).isNotNull();
      var title = TitleName.parse(name);
      assertThat(title.base()).as(at).isNotNull();
      assertThat(LooseForm.ofTitle(title)).as(at).isNotNull();
      assertThat(ArtistName.parse(name).base()).as(at).isNotNull();
      assertThat(NameWords.ofName(name)).as(at).containsAll(NameWords.ofQuery(name));
      assertThat(NamePrefixes.ofTyped(name)).as(at).isNotNull();
    }
  }

  @Test
  void aBreveStaysOnItsLetterWhateverMarkStandsBetween() {
    var form = NameForm.same("\u0439\uDA69\uDF38\uD834\uDD6FThe ");
    assertThat(NameForm.same(form)).isEqualTo(form).startsWith("\u0439");
  }

  @Test
  void aNameThatShowsInkHasAFormAndWordsAndAPrefix() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var i = 0; i < 20_000; i++) {
      var name = random(random);
      if (name.codePoints().noneMatch(NamePropertiesTest::isInk)) {
        continue;
      }
      var at = "seed " + seed + ", name " + escaped(name);
      assertThat(NameForm.same(name)).as(at).isNotEmpty();
      assertThat(NameWords.ofName(name)).as(at).isNotEmpty();
      assertThat(NamePrefixes.whole(name)).as(at).isNotEmpty();
    }
  }

  @Test
  void similarityIsSymmetricAndBetweenNoneAndOne() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var i = 0; i < 3_000; i++) {
      var a = random(random);
      var b = random(random);
      var at = "seed " + seed + ", names " + escaped(a) + " and " + escaped(b);
      assertThat(Similarity.ofArtists(a, b)).as(at).isBetween(0.0, 1.0);
      assertThat(Similarity.ofArtists(a, b)).as(at).isEqualTo(Similarity.ofArtists(b, a));
      assertThat(Similarity.ofTitles(a, b)).as(at).isBetween(0.0, 1.0);
    }
  }

  @Test
  void hostileNamesCostNoMoreThanLongOnes() {
    var hostile =
        List.of(
            "(".repeat(20_000),
            "feat. ".repeat(4_000),
            " - ".repeat(7_000),
            "a\u0301".repeat(10_000),
            "((((live))))".repeat(1_500),
            "the ".repeat(5_000),
            "方".repeat(4_000),
            "I'm ".repeat(5_000) + "VEVO",
            "pt pt pt ".repeat(2_000) + "x");
    for (var name : hostile) {
      // Ten seconds are for a stalled machine; what is caught is a cost that explodes.
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> {
            NameForm.same(name);
            TitleName.parse(name);
            ArtistName.parse(name);
            LooseForm.ofArtist(name);
            NameWords.ofName(name);
            NamePrefixes.fromEachWord(name);
          });
    }
  }

  private static boolean isInk(int c) {
    return Character.isLetterOrDigit(c)
        && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
        && c < 0x250;
  }

  private static String escaped(String name) {
    var text = new StringBuilder();
    name.codePoints().forEach(c -> text.append(String.format("U+%04X ", c)));
    return text.toString();
  }
}
