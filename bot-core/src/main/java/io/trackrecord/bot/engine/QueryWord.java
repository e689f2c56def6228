package io.trackrecord.bot.engine;

import io.trackrecord.data.index.WordField;
import java.util.List;

/// A word of a question, in each spelling and field that counts for it.
public record QueryWord(List<Spelling> spellings) {

  public QueryWord {
    spellings = List.copyOf(spellings);
  }

  /// One way to find the word.
  ///
  /// @param field the field to look in
  /// @param word the word as the index has it
  /// @param weight what a hit is worth, above 0
  public record Spelling(WordField field, String word, double weight) {}
}
