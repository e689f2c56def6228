package io.trackrecord.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.CompletionKind;
import io.trackrecord.data.index.CompletionText;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.Trigrams;
import io.trackrecord.data.track.Track;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every engine knows of names and of words: the part of [CatalogEngineContract] that finds no
/// rows.
abstract class EngineNamesContract {

  CatalogEngine engine;

  /// An engine that holds these tracks.
  protected abstract CatalogEngine open(List<Track> tracks) throws Exception;

  /// Lets go of what [#open(List)] made.
  protected abstract void close() throws Exception;

  @BeforeEach
  void openEngine() throws Exception {
    engine = open(EngineTracks.few());
  }

  @AfterEach
  void closeEngine() throws Exception {
    close();
  }

  private List<NearWord> near(String word, Set<WordField> fields, int edits, int limit) {
    return session().nearWords(List.of(new Misspelt(word, fields, edits)), limit).getFirst();
  }

  final EngineSession session() {
    return engine.session(Deadline.in(Duration.ofMinutes(1)));
  }

  @Test
  void it_knows_how_frequent_a_word_is_in_each_field() {
    assertThat(session().frequency(WordField.TITLE, "paper")).isEqualTo(4);
    assertThat(session().frequency(WordField.ARTIST, "moss")).isEqualTo(4);
    assertThat(session().frequency(WordField.ALBUM, "paper")).isZero();
    assertThat(session().rowCount()).isEqualTo(8);
  }

  @Test
  void words_that_are_expected_are_as_frequent_as_others() {
    var session = session();
    session.expect(List.of("paper", "moss", "nothing", ""));

    assertThat(session.frequency(WordField.TITLE, "paper")).isEqualTo(4);
    assertThat(session.frequency(WordField.ARTIST, "moss")).isEqualTo(4);
    assertThat(session.frequency(WordField.ALBUM, "paper")).isZero();
    assertThat(session.frequency(WordField.TITLE, "nothing")).isZero();
  }

  @Test
  void words_within_typing_errors_are_found_nearest_first_with_the_first_letter_right() {
    var both = Set.of(WordField.TITLE, WordField.ARTIST);

    assertThat(near("lantren", both, 1, 10))
        .containsExactly(new NearWord(WordField.TITLE, "lantern", 1, 4));
    assertThat(near("paper", both, 1, 10).getFirst())
        .isEqualTo(new NearWord(WordField.TITLE, "paper", 0, 4));
    assertThat(near("xantern", both, 2, 10)).isEmpty();
    assertThat(near("трамвйа", both, 1, 10)).extracting(NearWord::word).contains("трамвай");
    assertThat(near("lanten", Set.of(WordField.ARTIST), 2, 10)).isEmpty();
    assertThat(near("", both, 1, 10)).isEmpty();
  }

  @Test
  void the_words_near_several_words_are_found_at_once_each_in_its_own_fields() {
    var words =
        List.of(
            new Misspelt("lantren", Set.of(WordField.TITLE), 1),
            new Misspelt("paper", Set.of(WordField.ARTIST), 1),
            new Misspelt("mos", Set.of(WordField.ARTIST), 1));

    var found = session().nearWords(words, 10);

    assertThat(found).hasSize(3);
    assertThat(found.get(0)).extracting(NearWord::word).containsExactly("lantern");
    assertThat(found.get(1)).isEmpty();
    assertThat(found.get(2)).contains(new NearWord(WordField.ARTIST, "moss", 1, 4));
    assertThat(session().nearWords(List.of(), 10)).isEmpty();
  }

  @Test
  void an_artists_entry_adds_up_what_the_name_has() {
    var entry = session().artist(NameForm.sameKey("the moss choir")).orElseThrow();

    assertThat(entry.name()).isEqualTo("The Moss Choir");
    assertThat(entry.tracks()).isEqualTo(3);
    assertThat(entry.firstYear()).isEqualTo(2001);
    assertThat(entry.lastYear()).isEqualTo(2010);
    assertThat(session().artist(NameForm.sameKey("Ida Vell")).orElseThrow().tracks()).isEqualTo(3);
    assertThat(session().artist(NameForm.sameKey("Nobody"))).isEmpty();
  }

  @Test
  void artists_with_a_loose_form_are_found_by_it_those_with_most_tracks_first() {
    var found = session().artistsNearly(List.of(NameForm.sameKey("Moss Choir")), 10);

    assertThat(found)
        .extracting(each -> each.name())
        .containsExactly("The Moss Choir", "Moss Choir");
    assertThat(session().artistsNearly(List.of(NameForm.sameKey("Moss Choir")), 1)).hasSize(1);
    assertThat(session().artistsNearly(List.of(), 10)).isEmpty();
  }

  @Test
  void artists_are_found_by_the_letters_they_share_with_a_misspelt_name() {
    var groups = Trigrams.of("junoharow");

    assertThat(session().artistsSharing(groups, 4, 10))
        .extracting(each -> each.name())
        .containsExactly("Juno Harrow");
    assertThat(session().artistsSharing(groups, groups.size(), 10)).isEmpty();
  }

  @Test
  void names_are_completed_from_their_start_and_from_later_words() {
    assertThat(complete(CompletionText.whole(CompletionKind.ARTIST, "the m")))
        .containsExactly("The Moss Choir");
    assertThat(complete(CompletionText.laterWord(CompletionKind.ARTIST, "vel")))
        .contains("Ida Vell");
    assertThat(complete(CompletionText.whole(CompletionKind.TITLE, "solom")))
        .containsExactly("Соломенный Трамвай");
    assertThat(complete(CompletionText.whole(CompletionKind.ALBUM, "night")))
        .containsExactly("Night Boats");
    assertThat(complete(CompletionText.whole(CompletionKind.GENRE, ""))).isEmpty();
    assertThat(complete(CompletionText.whole(CompletionKind.ARTIST, ""))).contains("Ida Vell");
    assertThat(complete(CompletionText.whole(CompletionKind.ARTIST, "zzz"))).isEmpty();
  }

  @Test
  void a_typing_error_is_forgiven_behind_the_first_character() {
    var nearly =
        session().completeNearly(CompletionText.whole(CompletionKind.ARTIST, "jumo h"), 10);

    assertThat(nearly).extracting(CompletedName::name).containsExactly("Juno Harrow");
    assertThat(session().completeNearly(CompletionText.whole(CompletionKind.ARTIST, "xuno"), 10))
        .isEmpty();
  }

  private List<String> complete(String start) {
    return session().complete(start, 10).stream().map(CompletedName::name).toList();
  }
}
