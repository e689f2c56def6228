package io.trackrecord.bot.catalog;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// A search in tiers, surest first: a row of a surer tier ranks before any row of a less sure one.
/// Each tier holds all rows of the tiers before it, or none.
///
/// @param queries the tiers
/// @param all everything in any tier, without a score: what is counted
/// @param reread how many of the first tiers are as sure as each other but for rows that are equal
///   as written, which are told apart by reading them, and come first
/// @param nearest whether less sure rows are read, too, where there are no surer ones, to put the
///   nearest first
record Tiers(List<Query> queries, Query all, int reread, boolean nearest) {

  /// Tiers of which the last holds everything. No row is read.
  Tiers(List<Query> queries) {
    this(queries, queries.getLast(), 0, false);
  }

  /// The same, where rows of the surest tier are told apart by reading them, or else those that
  /// come nearest.
  Tiers byReading() {
    return new Tiers(queries, all, 1, true);
  }

  Tiers {
    queries = List.copyOf(queries);
  }

  /// What one tier adds to the one before it.
  Query only(int tier) {
    if (tier == 0) {
      return queries.getFirst();
    }
    if (queries.get(tier).equals(queries.get(tier - 1))) {
      return new MatchNoDocsQuery("nothing more");
    }
    var more =
        new BooleanQuery.Builder()
            .add(queries.get(tier), Occur.MUST)
            .add(queries.get(tier - 1), Occur.MUST_NOT)
            .build();
    return queries.get(tier) instanceof ConstantScoreQuery ? new ConstantScoreQuery(more) : more;
  }

  /// The tiers of a search for several fields at once, none of which has a score: a row is as sure
  /// as its least sure field. With fewer tiers in one, its last goes on.
  static Tiers allOf(List<Tiers> fields) {
    if (fields.isEmpty()) {
      return new Tiers(List.of(new MatchNoDocsQuery("nothing was asked for")));
    }
    var count = fields.stream().mapToInt(field -> field.queries().size()).max().orElseThrow();
    var together = new ArrayList<Query>();
    for (var tier = 0; tier < count; tier++) {
      var all = new BooleanQuery.Builder();
      for (var field : fields) {
        all.add(field.queries().get(Math.min(tier, field.queries().size() - 1)), Occur.MUST);
      }
      together.add(new ConstantScoreQuery(all.build()));
    }
    return new Tiers(together);
  }

  /// The same tiers, narrowed. They must not have scores.
  Tiers filteredBy(List<Query> filters) {
    if (filters.isEmpty()) {
      return this;
    }
    var narrowed = new ArrayList<Query>();
    for (var query : queries) {
      var all = new BooleanQuery.Builder().add(query, Occur.MUST);
      filters.forEach(filter -> all.add(filter, Occur.FILTER));
      narrowed.add(new ConstantScoreQuery(all.build()));
    }
    return new Tiers(narrowed, narrowed.getLast(), reread, nearest);
  }
}
