package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.catalog.TrackCatalog;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What every catalog over the sample offers while a user types.
abstract class CompletionContract {

  abstract <T> T ask(Function<TrackCatalog, T> question);

  @Test
  void what_is_typed_is_folded_and_completed_from_any_word() {
    assertThat(completions("quil")).first().isEqualTo("The Quillon Sparrows");
    assertThat(completions("the quil")).containsExactly("The Quillon Sparrows");
    assertThat(completions("BRONDSK")).containsExactly("Brøndskär");
    assertThat(completions("solom")).containsExactly("Соломенный Трамвай");
    assertThat(completions("+/")).containsExactly("+/×");
    assertThat(completions("zzzz")).isEmpty();
    assertThat(completions("")).isNotEmpty();
    assertThat(completions("the international society of slow")).hasSize(1);
  }

  @Test
  void one_typing_error_is_forgiven_from_four_characters_on_but_not_in_the_first() {
    assertThat(completions("quilon sp")).containsExactly("The Quillon Sparrows");
    assertThat(completions("brxndsk")).containsExactly("Brøndskär");
    assertThat(completions("thesaly")).containsExactly("Thessaly Winterborn");
    assertThat(completions("xuillon")).isEmpty();
    assertThat(completions("qul")).isEmpty();
    var query = new CompletionQuery(NameKind.TITLE, "paprr", "The Quillon Sparrows", 10);
    assertThat(complete(query)).extracting(Suggestion::name).contains("Paper Lighthouse");
  }

  @Test
  void titles_are_completed_within_an_artist() {
    var query = new CompletionQuery(NameKind.TITLE, "light", "The Quillon Sparrows", 10);
    assertThat(complete(query))
        .extracting(Suggestion::name)
        .contains("Paper Lighthouse")
        .doesNotContain("Lightly");
    assertThat(complete(query))
        .allSatisfy(each -> assertThat(each.by()).isEqualTo("The Quillon Sparrows"));
  }

  private List<String> completions(String typed) {
    var query = new CompletionQuery(NameKind.ARTIST, typed, null, 10);
    return complete(query).stream().map(Suggestion::name).toList();
  }

  private List<Suggestion> complete(CompletionQuery query) {
    return ask(catalog -> catalog.complete(query));
  }
}
