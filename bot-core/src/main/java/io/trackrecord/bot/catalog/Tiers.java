package io.trackrecord.bot.catalog;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// A search in tiers, surest first: a row of a surer tier ranks before any row of a less sure one.
/// Each tier holds all rows of the tiers before it.
///
/// @param queries the tiers
record Tiers(List<Query> queries) {

  Tiers {
    queries = List.copyOf(queries);
  }

  /// Everything in any tier, with a score that is higher the surer the tier.
  Query all() {
    var any = new BooleanQuery.Builder();
    for (var query : queries) {
      any.add(new BoostQuery(new ConstantScoreQuery(query), 1), Occur.SHOULD);
    }
    return any.build();
  }

  /// What one tier adds to those before it.
  Query only(int tier) {
    if (tier == 0) {
      return queries.getFirst();
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
    return new Tiers(narrowed);
  }
}
