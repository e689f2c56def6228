package io.trackrecord.bot.matching.name;

import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.name.NameForm;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// The artists whose names a typed text holds as whole words: Moss Village in "songs by Moss
/// Village" or "Moss Village Official". They are only offered, since a longer name is another name.
final class ShorterNames {

  /// What such a name is worth beside names that are only spelt alike.
  private static final double HELD = 0.75;

  /// What a name of one word is worth: it is a word of many other names.
  private static final double HELD_WORD = 0.7;

  /// Words of a text that are looked at.
  private static final int MAX_WORDS = 8;

  private static final int MIN_LETTERS = 3;

  private ShorterNames() {}

  /// The longest names that are held, heaviest first; several only where they are equally long.
  static List<Suggestion> of(EngineSession session, String typed, int limit) {
    var words = List.of(typed.strip().split("\\s+"));
    if (words.size() > MAX_WORDS) {
      return List.of();
    }
    for (var length = words.size() - 1; length > 0; length--) {
      var held = new LinkedHashMap<Long, ArtistEntry>();
      for (var from = 0; from + length <= words.size(); from++) {
        session.deadline().check();
        var window = words.subList(from, from + length);
        var name = TextReading.name(window);
        var form = NameForm.same(TextReading.withoutGenitive(name));
        if (form.length() >= MIN_LETTERS && !window.stream().allMatch(QuestionWords::has)) {
          session.artist(NameForm.key(form)).ifPresent(entry -> held.put(entry.key(), entry));
        }
      }
      if (!held.isEmpty()) {
        var worth = length == 1 ? HELD_WORD : HELD;
        return held.values().stream()
            .sorted(Comparator.comparingLong(entry -> -entry.tracks()))
            .limit(limit)
            .map(entry -> ArtistSearch.suggestion(entry, worth))
            .toList();
      }
    }
    return List.of();
  }
}
