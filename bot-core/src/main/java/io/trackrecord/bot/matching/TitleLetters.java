package io.trackrecord.bot.matching;

import io.trackrecord.data.name.EditDistance;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.Trigrams;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares titles with the one that was asked for letter by letter, spaces aside. Words alone do
/// not show that a title is misspelt in a word that is short, or in two. For one question.
final class TitleLetters {

  /// One letter in so many may be wrong.
  private static final int LETTERS_TO_AN_ERROR = 3;

  private final String asked;
  private final int most;
  private final Set<String> trigrams;
  private final Map<String, String> forms = new HashMap<>();

  TitleLetters(String title) {
    this.asked = NameForm.same(title);
    this.most = Math.ceilDiv(asked.length(), LETTERS_TO_AN_ERROR);
    this.trigrams = Trigrams.of(asked);
  }

  /// The share of letters that need no change, from more than a half to 1; 0 for other titles.
  double alike(@Nullable String title) {
    if (title == null) {
      return 0;
    }
    var form = form(title);
    var errors = EditDistance.atMost(asked, form, most);
    return errors > most
        ? 0
        : 1 - (double) errors / Math.max(1, Math.max(asked.length(), form.length()));
  }

  /// The share of groups of three letters that both titles have, of those that either has.
  double sharedTrigrams(@Nullable String title) {
    if (title == null) {
      return 0;
    }
    var others = Trigrams.of(form(title));
    var both = trigrams.stream().filter(others::contains).count();
    return (double) both / (trigrams.size() + others.size() - both);
  }

  private String form(String title) {
    return forms.computeIfAbsent(title, NameForm::same);
  }
}
