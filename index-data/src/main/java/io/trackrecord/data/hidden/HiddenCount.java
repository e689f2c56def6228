package io.trackrecord.data.hidden;

import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.TrackFields;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;

/// Counts the tracks of an index version that are hidden on request.
public final class HiddenCount {

  private final IndexSearcher searcher;

  /// Counts in an open index, which stays open.
  public HiddenCount(OpenIndex index) {
    this.searcher = new IndexSearcher(index.tracks());
  }

  /// How many tracks of one dataset the list hides. Costs a few milliseconds.
  public long in(String dataset, HiddenList list) throws IOException {
    var any = new BooleanQuery.Builder();
    list.keys().forEach((field, keys) -> any.add(anyKey(field, keys), Occur.SHOULD));
    for (var entry : list.narrow()) {
      if (entry.dataset() == null || entry.dataset().equals(dataset)) {
        any.add(query(entry), Occur.SHOULD);
      }
    }
    return searcher.count(
        new BooleanQuery.Builder()
            .add(any.build(), Occur.FILTER)
            .add(new TermQuery(new Term(TrackFields.DATASET, dataset)), Occur.FILTER)
            .build());
  }

  private static Query anyKey(KeyField field, Collection<Long> keys) {
    return new TermInSetQuery(field.id(), keys.stream().map(TrackFields::keyTerm).toList());
  }

  private static Query query(HiddenEntry entry) {
    var all = new BooleanQuery.Builder();
    for (var keys : entry.keys()) {
      var any = new BooleanQuery.Builder();
      keys.forEach(key -> any.add(anyKey(key.field(), List.of(key.key())), Occur.SHOULD));
      all.add(any.build(), Occur.FILTER);
    }
    return all.build();
  }
}
