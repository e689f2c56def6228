package io.trackrecord.bench.ask;

import java.util.List;
import java.util.random.RandomGenerator;

/// Queries of one kind.
///
/// @param name what the kind is called in results
/// @param share how often it comes in mixed load, relative to the others; 0 for never
/// @param asks the queries, in random order, at least one
public record AskKind(String name, int share, List<Ask> asks) {

  public AskKind {
    asks = List.copyOf(asks);
    if (asks.isEmpty()) {
      throw new IllegalArgumentException("no query of the kind " + name);
    }
  }

  /// Draws a query of any kind, each kind as often as its share says.
  public static Ask mixed(List<AskKind> kinds, RandomGenerator random) {
    return draw(kinds, random).any(random);
  }

  /// Draws a kind, each as often as its share says.
  public static AskKind draw(List<AskKind> kinds, RandomGenerator random) {
    var shares = kinds.stream().mapToInt(AskKind::share).sum();
    var left = random.nextInt(shares);
    for (var kind : kinds) {
      left -= kind.share();
      if (left < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("shares do not add up");
  }

  /// Draws a query of this kind.
  public Ask any(RandomGenerator random) {
    return asks.get(random.nextInt(asks.size()));
  }
}
