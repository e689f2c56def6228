package io.trackrecord.data.index.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// A bounded heap: keeps the first of many things in a given order. The result does not depend on
/// the order in which they are added. Safe for use by several threads.
final class MostPopular<T> {

  private final int limit;
  private final Comparator<T> order;
  private final PriorityQueue<T> kept;

  /// @param limit the most things that are kept, at least 1
  /// @param order the most popular first
  MostPopular(int limit, Comparator<T> order) {
    this.limit = limit;
    this.order = order;
    this.kept = new PriorityQueue<>(order.reversed());
  }

  /// Adds a thing, if it is among the first so far.
  synchronized void add(T candidate) {
    if (kept.size() < limit) {
      kept.add(candidate);
    } else if (order.compare(candidate, kept.element()) < 0) {
      kept.remove();
      kept.add(candidate);
    }
  }

  /// The things that were kept, the most popular first.
  synchronized List<T> inOrder() {
    var all = new ArrayList<>(kept);
    all.sort(order);
    return all;
  }
}
