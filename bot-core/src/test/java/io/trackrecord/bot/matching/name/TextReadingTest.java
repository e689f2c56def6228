package io.trackrecord.bot.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.engine.InMemoryEngine;
import io.trackrecord.bot.matching.MatchingCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReadingTest {

  private final MatchingCatalog catalog =
      new MatchingCatalog(
          new InMemoryEngine(
              List.of(
                  EngineTracks.track("one", "1", "Korela", "Moss Village"),
                  EngineTracks.track("one", "2", "Night Ferry", "Village"),
                  EngineTracks.track("one", "3", "Stand by Me Now", "Otto Fenn"),
                  EngineTracks.track("one", "4", "風の歌", "森野ゆき"),
                  EngineTracks.track("one", "5", "森", "森野"),
                  EngineTracks.crediting("7", "Low Tide", "Ember Lo & Asa Quill"),
                  EngineTracks.crediting("8", "夜の舟", "アサ×ヨル"),
                  EngineTracks.crediting("9", "High Tide", "Ember Lo", "Otto Fenn"),
                  EngineTracks.track("one", "6", "밤", "하늘 바다"))),
          CatalogLimits.STANDARD);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is my band Moss Village in there?",
        "did they train on Moss Village",
        "check if Moss Village's music is in there",
        "¿está mi banda Moss Village en la lista?",
        "a minha banda Moss Village está aí?",
        "ist meine Band Moss Village dabei?",
        "est-ce que Moss Village est dans la liste ?",
        "есть ли там группа Moss Village?",
        "чи є гурт Moss Village у списку?",
        "Are you using \"moss village\" for training?",
        "hi, please check if my music (Moss Village) is in the dataset",
        "songs by Moss Village",
        "everything by Moss Village",
        "all my music by Moss Village",
        "Lieder von Moss Village",
        "est-ce qu'Moss Village est là"
      })
  void the_longest_listed_artist_in_a_question_is_found(String text) {
    assertThat(catalog.understand(text)).contains(new Question.OfArtist("Moss Village"));
  }

  @Test
  void a_song_by_one_of_several_artists_is_found() {
    assertThat(catalog.understand("Low Tide by Asa Quill"))
        .contains(new Question.OfSong("Low Tide", "Asa Quill", null));
    assertThat(catalog.understand("ヨル - 夜の舟")).contains(new Question.OfSong("夜の舟", "ヨル", null));
    assertThat(catalog.understand("High Tide by Otto Fenn × Ember Lo"))
        .contains(new Question.OfSong("High Tide", "Otto Fenn × Ember Lo", null));
    assertThat(catalog.understand("songs by Asa Quill"))
        .contains(new Question.OfArtist("Asa Quill"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Korela by Moss Village",
        "Moss Village - Korela",
        "Korela – Moss Village",
        "Moss Village: Korela",
        "Moss Village “Korela”",
        "Moss Village \"Korela\"?",
        "Korela von Moss Village",
        "Korela de Moss Village",
        "is our song Korela by Moss Village in there?"
      })
  void a_song_and_its_artist_are_found(String text) {
    assertThat(catalog.understand(text))
        .contains(new Question.OfSong("Korela", "Moss Village", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"森野ゆきは入っていますか？", "森野ゆきの曲", "有没有森野ゆき的歌", "森野ゆきって"})
  void the_longest_listed_artist_begins_a_question_without_spaces(String text) {
    assertThat(catalog.understand(text)).contains(new Question.OfArtist("森野ゆき"));
  }

  @Test
  void a_particle_is_no_part_of_a_name() {
    assertThat(catalog.understand("are my songs of 하늘 바다가 in the list"))
        .contains(new Question.OfArtist("하늘 바다"));
  }

  @Test
  void a_bracket_of_the_title_stays() {
    assertThat(catalog.understand("Moss Village — Korela (Official Video)"))
        .contains(new Question.OfSong("Korela (Official Video)", "Moss Village", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Queens of the Village",
        "The Village Band",
        "Hijos de la Village",
        "Live at the Village"
      })
  void a_name_with_small_words_is_not_taken_for_a_question(String text) {
    assertThat(catalog.understand(text)).isEmpty();
  }

  @Test
  void the_last_by_parts_title_and_artist() {
    assertThat(catalog.understand("Stand by Me Now by Otto Fenn"))
        .contains(new Question.OfSong("Stand by Me Now", "Otto Fenn", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"is my band in there?", "Somebody Else", "", "by", "- -", "Moss Villages"})
  void a_text_that_names_nobody_is_not_understood(String text) {
    assertThat(catalog.understand(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is my band Fern Ensemble in there?",
        "did they train on Fern Ensemble",
        "hi, is Fern Ensemble in the dataset?",
        "¿está mi banda Fern Ensemble en la lista?"
      })
  void a_question_about_somebody_who_is_not_listed_still_says_about_whom(String text) {
    assertThat(catalog.understand(text)).contains(new Question.OfArtist("Fern Ensemble"));
  }
}
