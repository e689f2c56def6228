package io.trackrecord.data.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Song (Official Video) | Song",
        "Song [Official Music Video] | Song",
        "Song (Official Lyric Video) | Song",
        "Song [Lyrics] | Song",
        "Song (Audio) | Song",
        "Song [HD] | Song",
        "Song (feat. Someone) | Song",
        "Song ft. Someone | Song",
        "Song featuring Someone | Song",
        "10,000 Hours (with Justin Bieber) | 10,000 Hours",
        "Song - Remastered 2011 | Song",
        "Song (Remastered 2011) | Song",
        "Song (Live) | Song",
        "Song - Live at Wembley | Song",
        "Song (Acoustic) | Song",
        "Song (feat. A) [Official Video] | Song",
        "(I Can't Get No) Satisfaction | (I Can't Get No) Satisfaction",
        "Hanami (花見) | Hanami (花見)",
        "Love - Hate | Love - Hate",
        "With or Without You | With or Without You",
        "Live and Let Die | Live and Let Die",
        "Intro | Intro",
        "(Live) | (Live)",
        "Video Killed the Radio Star | Video Killed the Radio Star",
        "Gift | Gift",
        "Song (unclosed | Song (unclosed",
      })
  void theBaseIsTheTitleWithoutGuestsNoiseAndVersion(String title, String base) {
    assertThat(TitleName.parse(title).base()).isEqualTo(base);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Song - Remastered 2011",
        "Song (Remastered 2011)",
        "Song (2011 Remaster)",
        "Song [2011 Digital Remaster]",
        "Song - 2011 Remastered Version",
      })
  void theSameVersionIsTheSameHoweverItIsMarked(String title) {
    assertThat(TitleName.parse(title).version())
        .isEqualTo(TitleName.parse("Song - Remastered 2011").version())
        .isNotEmpty();
  }

  @Test
  void aVersionIsKeptApartFromTheSongAndFromOtherVersions() {
    var plain = TitleName.parse("Song");
    var live = TitleName.parse("Song (Live)");
    var acoustic = TitleName.parse("Song (Acoustic)");
    assertThat(List.of(plain.version(), live.version(), acoustic.version()))
        .doesNotHaveDuplicates();
    assertThat(NameKeys.song("A", plain)).isNotEqualTo(NameKeys.song("A", live));
    assertThat(plain.form()).isEqualTo(live.form());
  }

  @Test
  void guestsAreLiftedAsWritten() {
    assertThat(TitleName.parse("Song (feat. Björk & Thom Yorke)").featured())
        .containsExactly("Björk & Thom Yorke", "Björk", "Thom Yorke");
    assertThat(TitleName.parse("Song ft. Ms. X").featured()).containsExactly("Ms. X");
  }

  @Test
  void aBracketInAnotherScriptIsAnotherWayToSayTheTitle() {
    var title = TitleName.parse("Hanami (花見)");
    assertThat(title.alternatives()).containsExactly("Hanami", "花見");
    assertThat(LooseForm.ofTitle(title)).containsAll(LooseForm.ofTitle(TitleName.parse("花見")));
  }

  @Test
  void partsAreTheSamePartHoweverTheyAreNumbered() {
    var loose = LooseForm.ofTitle(TitleName.parse("Another Brick, Pt. 2"));
    assertThat(LooseForm.ofTitle(TitleName.parse("Another Brick (Part II)")))
        .containsAnyElementsOf(loose);
    assertThat(LooseForm.ofTitle(TitleName.parse("Another Brick, Part 3")))
        .doesNotContainAnyElementsOf(loose);
  }
}
