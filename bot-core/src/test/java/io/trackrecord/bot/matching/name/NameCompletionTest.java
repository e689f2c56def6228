package io.trackrecord.bot.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.matching.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameCompletionTest {

  private final Listing listed =
      Listing.among(
          Listing.track("1", "Vane Song", "Kestrel Vane", "Vane Book", 9),
          Listing.track("2", "Harbour Lights", "Kestrel Vane", "Night Boats", 9),
          Listing.track("3", "Salt", "Vanessa Moor"),
          Listing.track("4", "Harbour", "Ника Вель"),
          EngineTracks.track("two", "5", "Road", "Kestrel Vane"));

  @Test
  void names_that_start_with_what_was_typed_come_before_those_of_which_a_later_word_does() {
    assertThat(artists("van")).containsExactly("Vanessa Moor", "Kestrel Vane");
  }

  @Test
  void what_is_typed_is_folded_as_names_are() {
    assertThat(artists("KESTREL  v")).containsExactly("Kestrel Vane");
    assertThat(artists("nika")).containsExactly("Ника Вель");
    assertThat(artists("ник")).containsExactly("Ника Вель");
  }

  @Test
  void a_typing_error_is_forgiven_from_four_characters_on() {
    assertThat(artists("kes")).containsExactly("Kestrel Vane");
    assertThat(artists("kxs")).isEmpty();
    assertThat(artists("kxst")).containsExactly("Kestrel Vane");
    assertThat(artists("kxxt")).isEmpty();
    assertThat(artists("vxne")).containsExactlyInAnyOrder("Kestrel Vane", "Vanessa Moor");
  }

  @Test
  void a_typing_error_is_forgiven_only_where_nothing_continues_what_was_typed() {
    assertThat(artists("vane")).containsExactly("Vanessa Moor", "Kestrel Vane");
    assertThat(NameCompletion.isForgiven("abc")).isFalse();
    assertThat(NameCompletion.isForgiven("abcd")).isTrue();
    assertThat(NameCompletion.isForgiven("𝄞𝄞𝄞")).isFalse();
  }

  @Test
  void nothing_typed_asks_for_the_heaviest() {
    assertThat(artists("")).startsWith("Kestrel Vane");
    assertThat(artists("  ")).startsWith("Kestrel Vane");
  }

  @Test
  void typed_text_that_no_name_starts_with_completes_to_nothing() {
    assertThat(artists("zzyzx")).isEmpty();
    assertThat(artists("\u0000")).isEmpty();
  }

  @Test
  void titles_and_albums_are_completed_with_who_made_them() {
    assertThat(complete(NameKind.TITLE, "harb", null))
        .extracting(Suggestion::name)
        .containsExactlyInAnyOrder("Harbour Lights", "Harbour");
    assertThat(complete(NameKind.ALBUM, "night", null))
        .extracting(Suggestion::by)
        .containsExactly("Kestrel Vane");
    assertThat(complete(NameKind.TITLE, "harb", "Kestrel Vane"))
        .extracting(Suggestion::name)
        .containsExactly("Harbour Lights");
    assertThat(complete(NameKind.ALBUM, "", "Kestrel Vane"))
        .extracting(Suggestion::name)
        .containsExactlyInAnyOrder("Vane Book", "Night Boats");
    assertThat(complete(NameKind.DATASET, "o", null)).isEmpty();
  }

  @Test
  void no_more_names_are_given_than_asked_for_and_each_with_its_counts() {
    var query = new CompletionQuery(NameKind.ARTIST, "", null, 1);

    assertThat(new NameCompletion(listed.session()).complete(query))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.name()).isEqualTo("Kestrel Vane");
              assertThat(each.tracks()).isEqualTo(3);
              assertThat(each.datasets()).isEqualTo(2);
              assertThat(each.similarity()).isEqualTo(1);
            });
  }

  private List<String> artists(String typed) {
    return complete(NameKind.ARTIST, typed, null).stream().map(Suggestion::name).toList();
  }

  private List<Suggestion> complete(NameKind kind, String typed, @Nullable String artist) {
    var query = new CompletionQuery(kind, typed, artist, 10);
    return new NameCompletion(listed.session()).complete(query);
  }
}
