package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SongWordsTest {

  private final Map<String, Integer> looked = new HashMap<>();
  private final SongWords words =
      new SongWords(
          word -> {
            looked.merge(word, 1, Integer::sum);
            return word.length();
          });

  @Test
  void the_same_word_has_the_same_number_in_every_name() {
    var some = words.of("Harbour Lights");
    var others = words.of("lights, HARBOUR");

    assertThat(others).containsExactly(some[1], some[0]);
    assertThat(words.of(null)).isEmpty();
    assertThat(words.of("Harbour harbour")).containsExactly(some[0]);
  }

  @Test
  void a_union_has_each_word_once_in_order() {
    var some = words.of("old harbour");
    var others = words.of("harbour mill");

    assertThat(words.union(some, others)).containsExactly(some[0], some[1], others[1]);
    assertThat(words.union(some, SongWords.NONE)).isEqualTo(some);
    assertThat(words.union(SongWords.NONE, others)).isEqualTo(others);
  }

  @Test
  void words_are_taken_away_by_number() {
    var all = words.of("old harbour mill");

    assertThat(SongWords.without(all, words.of("harbour"))).containsExactly(all[0], all[2]);
    assertThat(SongWords.contains(all, all[1])).isTrue();
    assertThat(SongWords.contains(SongWords.NONE, all[1])).isFalse();
  }

  @Test
  void what_a_word_says_is_looked_up_once() {
    var harbour = words.of("harbour")[0];

    assertThat(words.weight(harbour)).isEqualTo(7);
    assertThat(words.weight(harbour)).isEqualTo(7);
    assertThat(looked).containsExactly(Map.entry("harbour", 1));
  }

  @Test
  void a_word_within_a_typing_error_counts_by_how_like_it_is() {
    words.of("harbour mill");
    words.endQuestion();

    assertThat(words.like(words.of("harbour")[0])).isEqualTo(1);
    assertThat(words.like(words.of("harbor")[0])).isEqualTo(1 - 1.0 / 7);
    assertThat(words.like(words.of("hbruaor")[0])).isZero();
    assertThat(words.like(words.of("mall")[0])).isEqualTo(0.75);
    assertThat(words.like(words.of("tall")[0])).isZero();
  }

  @Test
  void each_word_of_the_question_has_the_word_that_is_most_like_it() {
    words.of("harbour mill");
    words.endQuestion();

    assertThat(words.nearest(words.of("harbor harbour street"))).containsExactly(1, 0);
    assertThat(words.nearest(SongWords.NONE)).containsExactly(0, 0);
  }

  @Test
  void more_words_than_there_is_room_for_at_first_are_kept_apart() {
    var first = words.of("harbour")[0];
    for (var i = 0; i < 300; i++) {
      words.of("word" + i);
    }

    assertThat(words.of("harbour")).containsExactly(first);
    assertThat(words.of("word299")[0]).isEqualTo(300);
    assertThat(words.weight(words.of("word299")[0])).isEqualTo(7);
  }
}
