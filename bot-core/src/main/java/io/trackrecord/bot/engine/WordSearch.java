package io.trackrecord.bot.engine;

/// A search by words that ranks rows: the score of a row is the sum over the words of the best BM25
/// score among the word's spellings, plus `tie` times the scores of the others.
///
/// @param words the words, and how many of them a row has at least
/// @param tie from 0 (only the best spelling counts) to 1 (all are added up)
/// @param filter which rows may be found
public record WordSearch(RowFilter.HasWords words, double tie, RowFilter filter) {}
