package io.trackrecord.data.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NameWordsTest {

  @Test
  void joinedWordsAreFoundWholeAndInParts() {
    assertThat(NameWords.ofName("AC/DC")).contains("ac", "dc", "acdc");
    assertThat(NameWords.ofQuery("acdc")).containsExactly("acdc");
    assertThat(NameWords.ofName("N.W.A")).contains("nwa");
    assertThat(NameWords.ofQuery("N.W.A")).containsExactly("nwa");
    assertThat(NameWords.ofName("blink-182")).contains("blink", "182", "blink182");
  }

  @Test
  void scriptsWithoutSpacesGivePairsOfCharacters() {
    assertThat(NameWords.ofQuery("椎名林檎")).containsExactly("椎名", "名林", "林檎");
    assertThat(NameWords.ofName("椎名林檎")).contains("椎名", "名林", "林檎");
    assertThat(NameWords.ofQuery("花")).containsExactly("花");
  }

  @Test
  void wordsOfOtherScriptsAreAlsoFoundInLatinLetters() {
    assertThat(NameWords.ofName("Молчат Дома")).contains("молчат", "molchat", "doma");
  }

  @Test
  void a_name_is_found_by_every_loose_form_of_each_of_its_words() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var characters = "ab19.:'-&+$!@()#_*^~=éÖжは漢";
    for (var i = 0; i < 20_000; i++) {
      var word = new StringBuilder();
      for (var length = 1 + random.nextInt(6); length > 0; length--) {
        word.append(characters.charAt(random.nextInt(characters.length())));
      }

      var words = NameWords.ofName("of " + word);

      for (var chunk : NameWords.chunks("of " + word)) {
        assertThat(words).as("'%s'", word).containsAll(LooseForm.ofArtist(chunk));
      }
    }
  }

  @Test
  void aDashBetweenWordsIsNoWordButADashAloneIs() {
    assertThat(NameWords.ofQuery("Love - Hate")).containsExactly("love", "hate");
    assertThat(NameWords.ofQuery("-")).containsExactly("-");
  }

  @Test
  void aPrefixIsFoldedAsNamesAre() {
    assertThat(NamePrefixes.ofTyped("Sigur R\u00f3")).isEqualTo("sigur ro");
    assertThat(NamePrefixes.whole("Sigur Rós")).containsExactly("sigur ros");
    assertThat(NamePrefixes.whole("AC/DC")).containsExactlyInAnyOrder("acdc", "ac dc");
    assertThat(NamePrefixes.whole("Кино")).contains("kino");
    assertThat(NamePrefixes.fromEachWord("The White Stripes"))
        .containsExactlyInAnyOrder("the white stripes", "white stripes", "stripes");
  }
}
