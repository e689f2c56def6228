package io.trackrecord.bot.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.matching.Listing;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongerNamesTest {

  private final Listing listed =
      Listing.among(
          Listing.track("1", "Song", "Kestrel Vane"),
          Listing.track("2", "Song", "Kestrel Vane"),
          Listing.track("3", "Song", "Old Kestrel"),
          Listing.track("4", "Song", "Kestrels United"),
          Listing.track("5", "Song", "Ada Moss Lee"),
          Listing.track("6", "Song", "ヨル アサ"),
          Listing.track("7", "Song", "하늘빛 밤"));

  @Test
  void names_that_hold_a_word_are_found_wherever_it_stands() {
    assertThat(names("Kestrel")).containsExactlyInAnyOrder("Kestrel Vane", "Old Kestrel");
    assertThat(names("KESTREL VANE")).containsExactly("Kestrel Vane");
    assertThat(names("Ada Moss")).containsExactly("Ada Moss Lee");
  }

  @Test
  void words_have_to_stand_together_and_be_whole() {
    assertThat(names("Vane Kestrel")).isEmpty();
    assertThat(names("Ada Lee")).isEmpty();
    assertThat(names("Kest")).isEmpty();
  }

  @Test
  void a_name_of_three_letters_is_a_word_of_too_many_others() {
    assertThat(names("Ada")).isEmpty();
    assertThat(names("Old")).isEmpty();
  }

  @Test
  void two_letters_of_a_script_without_spaces_say_as_much_as_four() {
    assertThat(names("ヨル")).containsExactly("ヨル アサ");
    assertThat(names("하늘빛")).containsExactly("하늘빛 밤");
    assertThat(names("밤")).isEmpty();
  }

  @Test
  void the_s_of_a_genitive_is_taken_away_where_no_name_holds_the_word() {
    assertThat(names("Vane's")).containsExactly("Kestrel Vane");
    assertThat(names("Vanes")).containsExactly("Kestrel Vane");
    assertThat(names("Kestrels")).containsExactly("Kestrels United");
  }

  @Test
  void whose_genitive_it_is_is_known_by_its_s() {
    assertThat(LongerNames.owner("Bowen's")).contains("Bowen");
    assertThat(LongerNames.owner("Bowen\u2019s ")).contains("Bowen");
    assertThat(LongerNames.owner("bowens")).contains("bowen");
    assertThat(LongerNames.owner("Bowen")).isEmpty();
    assertThat(LongerNames.owner("Bos")).isEmpty();
    assertThat(LongerNames.owner("")).isEmpty();
  }

  @Test
  void no_more_names_are_given_than_asked_for_and_each_with_its_counts() {
    var found = new LongerNames(listed.session()).of("Kestrel", 1);

    assertThat(found)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.name()).isEqualTo("Kestrel Vane");
              assertThat(each.tracks()).isEqualTo(2);
              assertThat(each.similarity()).isBetween(0.62, 0.8);
            });
  }

  private List<String> names(String typed) {
    return new LongerNames(listed.session()).of(typed, 10).stream().map(Suggestion::name).toList();
  }
}
