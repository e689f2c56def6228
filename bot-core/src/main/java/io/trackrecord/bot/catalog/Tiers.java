package io.trackrecord.bot.catalog;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// A search in tiers, surest first: a row of a surer tier ranks before any row of a less sure one.
/// Each tier holds all rows of the tiers before it.
///
/// @param queries the tiers
/// @param rereadFrom rows of the surest tier with this score or a higher one are read, to put those
///   first that are equal as written
record Tiers(List<Query> queries, float rereadFrom) {

  /// No row is read.
  static final float NONE = Float.POSITIVE_INFINITY;

  Tiers(List<Query> queries) {
    this(queries, NONE);
  }

  /// The same, where rows of the surest tier are told apart by reading them.
  Tiers reread() {
    return new Tiers(queries, 0);
  }

  Tiers {
    queries = List.copyOf(queries);
  }

  /// Everything in any tier: what is in the last.
  Query all() {
    return queries.getLast();
  }

  /// What one tier adds to those before it.
  Query only(int tier) {
    if (tier == 0) {
      return queries.getFirst();
    }
    if (queries.get(tier).equals(queries.get(tier - 1))) {
      return new MatchNoDocsQuery("nothing more");
    }
    return new BooleanQuery.Builder()
        .add(queries.get(tier), Occur.MUST)
        .add(queries.get(tier - 1), Occur.MUST_NOT)
        .build();
  }

  /// The tiers of a search for several fields at once: a row is as sure as its least sure field.
  /// With fewer tiers in one, its last goes on.
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
      together.add(all.build());
    }
    return new Tiers(together);
  }

  /// The same tiers, narrowed.
  Tiers filteredBy(List<Query> filters) {
    if (filters.isEmpty()) {
      return this;
    }
    var narrowed = new ArrayList<Query>();
    for (var query : queries) {
      var all = new BooleanQuery.Builder().add(query, Occur.MUST);
      filters.forEach(filter -> all.add(filter, Occur.FILTER));
      narrowed.add(all.build());
    }
    return new Tiers(narrowed, rereadFrom);
  }
}
