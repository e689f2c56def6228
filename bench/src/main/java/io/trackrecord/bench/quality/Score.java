package io.trackrecord.bench.quality;

/// How a strategy did on a part of a test set.
///
/// @param set the test set
/// @param strategy what answered: `trackrecord`, a baseline, or `removed`: `trackrecord` where the
///   right answers are taken out of the index
/// @param group the part of the set, or `all`
/// @param queries how many queries
/// @param first how many had the right answer first
/// @param firstTen how many had it among the first ten
/// @param notFound how many had no answer at all
/// @param falseClaims how many were told an exact or same name of what is not the right answer
public record Score(
    String set,
    String strategy,
    String group,
    long queries,
    long first,
    long firstTen,
    long notFound,
    long falseClaims) {

  Score plus(Score other) {
    return new Score(
        set,
        strategy,
        group,
        queries + other.queries,
        first + other.first,
        firstTen + other.firstTen,
        notFound + other.notFound,
        falseClaims + other.falseClaims);
  }

  Score as(String otherGroup) {
    return new Score(set, strategy, otherGroup, queries, first, firstTen, notFound, falseClaims);
  }
}
