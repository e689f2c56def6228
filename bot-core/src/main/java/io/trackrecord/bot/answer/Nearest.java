package io.trackrecord.bot.answer;

import io.trackrecord.data.name.EditDistance;
import java.util.Comparator;
import java.util.List;

/// Which of a few words was probably meant.
public final class Nearest {

  private Nearest() {}

  /// The word that takes the fewest changes; of equal ones the first.
  public static String to(String typed, List<String> words) {
    var cut = typed.length() > 40 ? typed.substring(0, 40) : typed;
    return words.stream()
        .min(Comparator.comparingInt(word -> EditDistance.atMost(cut, word, 40)))
        .orElseThrow();
  }
}
