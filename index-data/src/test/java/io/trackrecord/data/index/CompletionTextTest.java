package io.trackrecord.data.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompletionTextTest {

  private static final List<String> PIECES =
      List.of(
          "a", "Zoë", " ", " - ", "/", "&", "𝕶", "🎵", "方", "Кино", "\u0000", "\u001E", "\u001F",
          "\uD83C", "\uFDFA", "\u0301", "!", "AC/DC", "\u200B");

  @Test
  void a_name_has_an_entry_for_its_whole_and_for_each_later_word() {
    assertThat(CompletionText.entries(CompletionKind.TITLE, "Sigur Rós"))
        .containsExactly("t0sigur ros", "t1ros");
    assertThat(CompletionText.entries(CompletionKind.ARTIST, "AC/DC"))
        .containsExactly("a0acdc", "a0ac dc", "a1dc");
    assertThat(CompletionText.entries(CompletionKind.GENRE, "Rock")).containsExactly("g0rock");
  }

  @Test
  void entries_are_short_and_hold_nothing_that_lucene_reserves_or_cannot_write() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var i = 0; i < 20_000; i++) {
      var name = new StringBuilder();
      for (var length = random.nextInt(random.nextInt(10) == 0 ? 120 : 12); length >= 0; length--) {
        name.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      for (var entry : CompletionText.entries(CompletionKind.ALBUM, name.toString())) {
        assertThat(entry.length())
            .as("%s", name)
            .isBetween(CompletionText.PREFIX_LENGTH + 1, CompletionText.PREFIX_LENGTH + 64);
        assertThat(entry.chars().noneMatch(c -> c < ' ')).as("%s", name).isTrue();
        assertThat(entry.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
            .as("%s", name)
            .isTrue();
      }
    }
  }
}
