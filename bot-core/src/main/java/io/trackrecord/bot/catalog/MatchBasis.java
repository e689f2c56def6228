package io.trackrecord.bot.catalog;

/// Why a row counts as an answer, from the surest to the least sure. The order is the order of
/// rank.
public enum MatchBasis {
  /// The platform's own id is equal.
  EXACT_ID,
  /// The name is equal as written, but for Unicode composition and surrounding space.
  EXACT_NAME,
  /// Equal after folding case, width, diacritics, punctuation, spacing and &/and.
  SAME_NAME,
  /// Anything weaker: something was dropped, transliterated or misspelt. Carries a similarity.
  SIMILAR_NAME,
  /// Words of a free-text query occur; no whole name is equal.
  WORDS;

  /// The less sure of the two.
  public MatchBasis weaker(MatchBasis other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// Whether a person would say that this is the name that was asked for, as opposed to one like
  /// it.
  public boolean isSure() {
    return compareTo(SAME_NAME) <= 0;
  }
}
