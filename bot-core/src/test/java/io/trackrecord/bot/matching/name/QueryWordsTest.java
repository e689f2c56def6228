package io.trackrecord.bot.matching.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trackrecord.bot.engine.QueryWord;
import io.trackrecord.bot.engine.QueryWord.Spelling;
import io.trackrecord.bot.matching.Listing;
import io.trackrecord.data.index.WordField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryWordsTest {

  private static final Map<WordField, Double> IN_TITLE = Map.of(WordField.TITLE, 1.0);

  private final Listing listed =
      Listing.among(
          Listing.track("1", "Harbour Lights", "Moss Choir"),
          Listing.track("2", "Harbour Street", "Harbor Band"),
          Listing.track("3", "Harbor", "Ida Vell"),
          Listing.track("4", "Lighthouses", "Ida Vell"),
          Listing.track("5", "Mill", "Ida Vell"));

  @Test
  void a_word_as_it_is_counts_in_each_field_with_the_fields_weight() {
    assertThat(QueryWords.exactly("harbour", QueryWords.SONG))
        .isEqualTo(
            new QueryWord(
                List.of(
                    new Spelling(WordField.TITLE, "harbour", 1),
                    new Spelling(WordField.ARTIST, "harbour", 1))));
    assertThat(QueryWords.exactly(List.of("a", "b"), IN_TITLE)).hasSize(2);
  }

  @Test
  void a_short_word_is_not_taken_for_a_misspelt_one() {
    assertThat(QueryWords.mayBeMisspelt("abc")).isFalse();
    assertThat(QueryWords.mayBeMisspelt("abcd")).isTrue();
    assertThat(QueryWords.mayBeMisspelt("𝄞𝄞𝄞")).isFalse();
  }

  @Test
  void a_misspelt_word_stands_for_every_listed_word_within_one_error() {
    assertThat(words(nearly("hrabour", QueryWords.SONG))).containsExactly("harbour");
    assertThat(words(nearly("harbour", QueryWords.SONG))).containsOnly("harbour", "harbor");
    assertThat(words(nearly("hxrbxur", QueryWords.SONG))).isEmpty();
  }

  @Test
  void two_errors_are_forgiven_from_eight_letters_on() {
    assertThat(words(nearly("lixhthoxses", IN_TITLE))).containsExactly("lighthouses");
    assertThat(words(nearly("lxxhthoxses", IN_TITLE))).isEmpty();
  }

  @Test
  void only_the_fields_that_were_asked_for_are_looked_in() {
    var spellings = nearly("harbor", IN_TITLE).orElseThrow().spellings();

    assertThat(spellings).extracting(Spelling::field).containsOnly(WordField.TITLE);
  }

  @Test
  void each_error_costs_its_share_of_the_letters() {
    var spelling = nearly("mull", IN_TITLE).orElseThrow().spellings().getFirst();

    assertThat(spelling.word()).isEqualTo("mill");
    assertThat(spelling.weight()).isCloseTo(0.75, within(1e-9));
  }

  @Test
  void a_rare_spelling_scores_like_the_most_frequent_one() {
    var statistics = new WordStatistics(listed.session());
    var spellings = nearly("harbour", IN_TITLE).orElseThrow().spellings();
    var rare = spellings.stream().filter(each -> each.word().equals("harbor")).findFirst();

    assertThat(rare.orElseThrow().weight() * statistics.weight(1))
        .isCloseTo((1 - 1.0 / 7) * statistics.weight(2), within(1e-9));
  }

  private Optional<QueryWord> nearly(String word, Map<WordField, Double> fields) {
    var session = listed.session();
    var found = new QueryWords(session, new WordStatistics(session)).nearly(Map.of(word, fields));
    return Optional.ofNullable(found.get(word));
  }

  private static List<String> words(Optional<QueryWord> word) {
    return word.stream().flatMap(each -> each.spellings().stream()).map(Spelling::word).toList();
  }
}
