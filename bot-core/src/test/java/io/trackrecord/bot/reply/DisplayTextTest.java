package io.trackrecord.bot.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayTextTest {

  @Test
  void ordinaryNamesStayAsTheyAre() {
    for (var name :
        new String[] {"Radiohead", "Sigur Rós", "방탄소년단", "Vosskit 🦊", "*Glimt* @everyone"}) {
      assertThat(DisplayText.of(name)).isEqualTo(name);
    }
  }

  @Test
  void controlCharactersAndDirectionOverridesAreGone() {
    assertThat(DisplayText.of("a\u0000b\u001bc\u202Ed\u2066e\u200Ff\uFEFF")).isEqualTo("abcdef");
    assertThat(DisplayText.of("one\ntwo\tthree")).isEqualTo("one two three");
  }

  @Test
  void rightToLeftTextIsIsolatedFromWhatStandsAroundIt() {
    assertThat(DisplayText.of("فيروز")).isEqualTo("\u2068فيروز\u2069");
  }

  @Test
  void heapsOfMarksAreCutToThree() {
    assertThat(DisplayText.of("a" + "\u0301".repeat(50) + "b")).isEqualTo("a\u0301\u0301\u0301b");
  }

  @Test
  void longTextIsCutAtACharacterAndSaysSo() {
    var cut = DisplayText.of("🦊".repeat(500), 10);
    assertThat(cut).isEqualTo("🦊".repeat(10) + "…");
  }
}
