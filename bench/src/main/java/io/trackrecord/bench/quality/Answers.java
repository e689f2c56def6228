package io.trackrecord.bench.quality;

import java.util.List;

/// What a strategy answered to one query, best first: the keys of right answers that each answer
/// carries, and whether it was claimed to be the very name.
///
/// @param ranked for each answer, what it carries
record Answers(List<Answer> ranked) {

  /// One answer.
  ///
  /// @param carries the clusters or names that it stands for
  /// @param claimed whether it was said to be the exact or the same name
  /// @param says what a user reads, for a person who looks at misses
  record Answer(List<String> carries, boolean claimed, String says) {}

  /// The rank of the right answer, from 1; 0 where it is not there.
  int rank(String right) {
    for (var i = 0; i < ranked.size(); i++) {
      if (ranked.get(i).carries().contains(right)) {
        return i + 1;
      }
    }
    return 0;
  }

  /// Whether another answer than the right one is claimed to be the very name.
  boolean claimsAnother(String right) {
    return ranked.stream()
        .anyMatch(answer -> answer.claimed() && !answer.carries().contains(right));
  }

  Score score(String set, String strategy, Query query, boolean counted) {
    var rank = rank(query.right());
    return new Score(
        set,
        strategy,
        query.group(),
        1,
        rank == 1 ? 1 : 0,
        rank >= 1 && rank <= 10 ? 1 : 0,
        ranked.isEmpty() ? 1 : 0,
        counted && claimsAnother(query.right()) ? 1 : 0);
  }
}
