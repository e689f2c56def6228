package io.trackrecord.bot.engine;

import io.trackrecord.data.index.WordField;

/// A word of the index that a misspelt word may stand for.
///
/// @param edits how many typing errors lie between the two; 0 for the word itself
/// @param frequency how many rows have it in the field
public record NearWord(WordField field, String word, int edits, long frequency) {}
