package io.trackrecord.bot.catalog;

import io.trackrecord.data.completion.Completable;
import io.trackrecord.data.completion.CompletionKind;
import io.trackrecord.data.completion.Completions;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameWords;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The artists whose names hold a typed name as whole words: "Kanye" for Kanye West, "Wu-Tang" for
/// Wu-Tang Clan, "Bowie's" for David Bowie, "Nero's" for Nero.
final class LongerNames {

  /// What such a name is worth beside names that are only spelt alike: more than one letter of four
  /// being another.
  private static final double CONTAINED = 0.75;

  /// The same of a name that differs by the "s" of a genitive.
  static final double OWNER = 0.77;

  /// A shorter name is a word of too many others.
  private static final int LEAST_LETTERS = 4;

  private static final int CANDIDATES = 20;

  private final Completions completions;
  private final Predicate<String> isListed;

  /// @param isListed whether any row has a word: where none has, no name holds it
  LongerNames(Completions completions, Predicate<String> isListed) {
    this.completions = completions;
    this.isListed = isListed;
  }

  /// The names, heaviest first.
  List<Suggestion> of(String typed, int limit) {
    var found = holding(typed, limit);
    var owner = owner(typed);
    return found.isEmpty() && owner.isPresent() ? holding(owner.get(), limit) : found;
  }

  /// Whose "s" was typed, where it may be a genitive: `Bowie's`, `bowies`.
  static Optional<String> owner(String typed) {
    var name = typed.strip();
    if (!name.endsWith("s") || name.length() <= LEAST_LETTERS) {
      return Optional.empty();
    }
    var rest = name.substring(0, name.length() - 1);
    var quoted = rest.endsWith("'") || rest.endsWith("\u2019");
    return Optional.of(quoted ? rest.substring(0, rest.length() - 1) : rest);
  }

  private List<Suggestion> holding(String typed, int limit) {
    var words = NameWords.ofQuery(typed);
    if (NameForm.same(typed).length() < LEAST_LETTERS
        || words.isEmpty()
        || !words.stream().allMatch(isListed)) {
      return List.of();
    }
    return completions.complete(CompletionKind.ARTIST, typed, CANDIDATES).stream()
        .filter(name -> holds(name, words))
        .limit(limit)
        .map(LongerNames::suggestion)
        .toList();
  }

  private static boolean holds(Completable name, List<String> words) {
    return Collections.indexOfSubList(NameWords.ofQuery(name.name()), words) >= 0;
  }

  private static Suggestion suggestion(Completable name) {
    return new Suggestion(
        NameKind.ARTIST,
        name.name(),
        NameForm.sameKey(name.name()),
        "",
        CONTAINED,
        name.tracks(),
        name.datasets());
  }
}
