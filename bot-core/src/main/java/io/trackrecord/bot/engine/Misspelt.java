package io.trackrecord.bot.engine;

import io.trackrecord.data.index.WordField;
import java.util.Set;

/// A word of a question that may stand for others of the index.
///
/// @param fields the fields whose words it may stand for
/// @param edits how many typing errors are forgiven, 1 or 2
public record Misspelt(String word, Set<WordField> fields, int edits) {

  public Misspelt {
    fields = Set.copyOf(fields);
  }
}
