package io.trackrecord.data.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtistNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tyler, The Creator",
        "Earth, Wind & Fire",
        "Simon & Garfunkel",
        "AC/DC",
        "Florence + the Machine",
        "Bob Marley & The Wailers",
        "Feater",
        "Taft",
        "Topic",
        "VEVO",
      })
  void aNameThatOnlyLooksLikeSeveralStaysWhole(String name) {
    assertThat(ArtistName.parse(name)).isEqualTo(new ArtistName(name, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Radiohead - Topic | Radiohead",
        "RadioheadVEVO | Radiohead",
        "Mike Jones (Featuring CJ & Bran) | Mike Jones",
        "Mike Jones feat. CJ | Mike Jones",
        "Mike Jones ft CJ | Mike Jones",
      })
  void guestsAndChannelNoiseAreLifted(String name, String base) {
    assertThat(ArtistName.parse(name).base()).isEqualTo(base);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Various Artists", "various artists", "V.A.", "Unknown Artist", "[unknown]"})
  void placeholdersAreToldFromNames(String name) {
    assertThat(ArtistName.isPlaceholder(name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Beatles | Beatles | 0.96",
        "Beatles, The | The Beatles | 0.93",
        "P!nk | Pink | 0.93",
        "Ke$ha | Kesha | 0.93",
        "$uicideboy$ | suicideboys | 0.93",
        "Кино | kino | 0.93",
        "Молчат Дома | Molchat Doma | 0.93",
        "فيروز | fyrwz | 0.93",
        "ΑΒΒΑ | ABBA | 0.93",
        "Kοκκαλα | Kokkala | 0.93",
        "Radiohead - Topic | Radiohead | 0.97",
        "Mike Jones feat. CJ | Mike Jones | 0.97",
        "Mike Jones feat. CJ | CJ | 0.97",
      })
  void whatIsOnlyDroppedOrTransliteratedIsSimilarAboveNineTenths(
      String one, String other, double similarity) {
    assertThat(Similarity.ofArtists(one, other)).isEqualTo(similarity);
  }

  @Test
  void fewerChangesAreMoreSimilar() {
    var names = List.of("Radiohead", "Radiohed", "Radohed", "Radhed", "Rdhd");
    double before = 1;
    for (var name : names.subList(1, names.size())) {
      var similarity = Similarity.ofArtists("Radiohead", name);
      assertThat(similarity).as(name).isLessThan(before).isLessThan(Similarity.NEARLY_SAME);
      before = similarity;
    }
    assertThat(Similarity.ofArtists("Prince", "Prince Royce"))
        .isLessThan(Similarity.ofArtists("Prince", "Princee"));
    assertThat(Similarity.ofArtists("choknutyj propeller", "Чокнутый Пропеллер"))
        .isGreaterThan(0.75);
  }

  @Test
  void theTheKeepsItsNameAndTheBandIsNotBand() {
    assertThat(LooseForm.ofArtist("The The")).isEqualTo(Set.of("the"));
    assertThat(NameForm.same("The Band")).isNotEqualTo(NameForm.same("Band"));
    assertThat(Similarity.ofArtists("The Band", "Band")).isEqualTo(0.96);
  }

  @Test
  void everyCreditedArtistIsAKeyButNamesAreNotSplitAtAmpersands() {
    var keys = NameKeys.artists(List.of("Simon & Garfunkel feat. Ida"), List.of("Guest"));
    assertThat(keys)
        .contains(
            NameForm.sameKey("Simon & Garfunkel"),
            NameForm.sameKey("Ida"),
            NameForm.sameKey("Guest"))
        .doesNotContain(NameForm.sameKey("Garfunkel"));
  }
}
