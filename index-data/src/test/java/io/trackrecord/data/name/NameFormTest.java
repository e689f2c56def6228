package io.trackrecord.data.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AC/DC | acdc",
        "AC/DC | ac dc",
        "blink-182 | Blink 182",
        "N.W.A | NWA",
        "R.E.M. | rem",
        "M.I.A. | mia",
        "A-ha | aha",
        "Beyoncé | Beyonce",
        "Björk | bjork",
        "Sigur Rós | sigur ros",
        "Mötley Crüe | motley crue",
        "Tiësto | tiesto",
        "Røyksopp | royksopp",
        "Þeyr | theyr",
        "Łona | lona",
        "Đorđe Balašević | dorde balasevic",
        "Straße | strasse",
        "Œdipe | oedipe",
        "İbrahim Tatlıses | ibrahim tatlises",
        "Ｒａｄｉｏｈｅａｄ | Radiohead",
        "Ｓ ｔ ｏ ｃ ｋ | Stock",
        "𝕶𝖎𝖓𝖌 | King",
        "ﬁve | five",
        "Earth, Wind & Fire | Earth Wind and Fire",
        "Florence + the Machine | Florence and the Machine",
        "Simon & Garfunkel | simon AND garfunkel",
        "R&B | R and B",
        "Ёлка | Елка",
        "Ｓｕｍｍｅｒ™ | Summer",
        "Z̶a̶l̶g̶o̶ | Zalgo",
        "Tyler, The Creator | tyler the creator",
        "Кино | кино",
      })
  void namesThatDifferOnlyInWritingAreTheSame(String one, String other) {
    assertThat(NameForm.same(one)).isEqualTo(NameForm.same(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Who | Who",
        "The Band | Band",
        "Prince | Prince Royce",
        "Kino | Кино",
        "P!nk | Pink",
        "Ke$ha | Kesha",
        "!!! | !!",
        "††† | ‡‡‡",
        "+44 | 44",
        "BTS | 방탄소년단",
        "U2 | U",
        "деньги | денги",
        "мой | мои",
        "が | か",
      })
  void namesThatDifferInMoreAreNotTheSame(String one, String other) {
    assertThat(NameForm.same(one)).isNotEqualTo(NameForm.same(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"!!!", "†††", "+/-", "[:SITD:]", "@", "-", "?", "♥", "🦊", "™", "...", "《》", "&"})
  void aNameOfSymbolsKeepsSomethingToFindItBy(String name) {
    assertThat(NameForm.same(name)).isNotEmpty();
    assertThat(NameWords.ofName(name)).isNotEmpty();
    assertThat(NameWords.ofName(name)).containsAll(NameWords.ofQuery(name));
  }

  @Test
  void theKeyOfAFormNeverChangesSincePublishedIndexesAndButtonsHoldIt() {
    assertThat(NameForm.key("")).isEqualTo(-1166397803181037274L);
    assertThat(NameForm.key("radiohead")).isEqualTo(NameForm.sameKey("  RADIOHEAD "));
    assertThat(Long.toHexString(NameForm.key("radiohead"))).isEqualTo("5bd05ef945fe1761");
  }

  @Test
  void aNameAsWrittenIsEqualWhateverItsUnicodeComposition() {
    assertThat(NameForm.exactKey("Bjo\u0308rk ")).isEqualTo(NameForm.exactKey("Björk"));
    assertThat(NameForm.exactKey("björk")).isNotEqualTo(NameForm.exactKey("Björk"));
  }
}
