package io.trackrecord.bot.matching;

import io.trackrecord.data.name.EditDistance;
import io.trackrecord.data.name.NameForm;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares titles with the one that was asked for letter by letter, spaces aside. Words alone do
/// not show that a title is misspelt in a word that is short, or in two. For one question.
final class TitleLetters {

  /// One letter in so many may be wrong.
  private static final int LETTERS_TO_AN_ERROR = 3;

  private final String asked;
  private final int most;
  private final Map<String, Double> known = new HashMap<>();

  TitleLetters(String title) {
    this.asked = form(title);
    this.most = Math.ceilDiv(asked.length(), LETTERS_TO_AN_ERROR);
  }

  /// The share of letters that need no change, from more than a half to 1; 0 for other titles.
  double alike(@Nullable String title) {
    return title == null ? 0 : known.computeIfAbsent(title, this::compared);
  }

  private double compared(String title) {
    var form = form(title);
    var errors = EditDistance.atMost(asked, form, most);
    return errors > most
        ? 0
        : 1 - (double) errors / Math.max(1, Math.max(asked.length(), form.length()));
  }

  private static String form(String title) {
    return NameForm.same(title).replace(" ", "");
  }
}
