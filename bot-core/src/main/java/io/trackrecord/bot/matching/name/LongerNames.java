package io.trackrecord.bot.matching.name;

import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.CompletionKind;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameWords;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The artists whose names hold a typed name as whole words: "Kanye" for Kanye West, "Wu-Tang" for
/// Wu-Tang Clan, "Bowie's" for David Bowie, "Nero's" for Nero.
final class LongerNames {

  /// What such a name is worth beside names that are only spelt alike: more than one letter of four
  /// being another.
  private static final double CONTAINED = 0.75;

  /// What a name is worth that differs by the "s" of a genitive.
  static final double OWNER = 0.77;

  /// A shorter name is a word of too many others.
  private static final int MIN_LETTERS = 4;

  private static final int FIRST_OF_EAST_ASIA = 0x2E80;

  private static final int CANDIDATES = 20;

  private final EngineSession session;

  LongerNames(EngineSession session) {
    this.session = session;
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
    if (!name.endsWith("s") || name.length() <= MIN_LETTERS) {
      return Optional.empty();
    }
    var rest = name.substring(0, name.length() - 1);
    var quoted = rest.endsWith("'") || rest.endsWith("\u2019");
    return Optional.of(quoted ? rest.substring(0, rest.length() - 1) : rest);
  }

  private List<Suggestion> holding(String typed, int limit) {
    var words = NameWords.ofQuery(typed);
    if (letters(typed) < MIN_LETTERS || words.isEmpty()) {
      return List.of();
    }
    session.expect(words);
    if (!words.stream().allMatch(word -> session.frequency(WordField.ARTIST, word) > 0)) {
      return List.of();
    }
    return new NameCompletion(session)
        .exactly(CompletionKind.ARTIST, typed, CANDIDATES).stream()
            .filter(name -> holds(name, words))
            .limit(limit)
            .map(LongerNames::suggestion)
            .toList();
  }

  /// How many letters a name has; a Chinese, Japanese or Korean one says as much as two.
  private static int letters(String typed) {
    return NameForm.same(typed).codePoints().map(c -> c < FIRST_OF_EAST_ASIA ? 1 : 2).sum();
  }

  private static boolean holds(CompletedName name, List<String> words) {
    return Collections.indexOfSubList(NameWords.ofQuery(name.name()), words) >= 0;
  }

  private static Suggestion suggestion(CompletedName name) {
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
