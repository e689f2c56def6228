package io.trackrecord.bot.engine.lucene;

import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.engine.Deadline;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// A searcher that gives up once the deadline has passed. Lucene itself returns what it has found
/// so far and sets a flag; here that is an error, as half an answer would be read as "not listed".
final class DeadlineSearcher extends IndexSearcher {

  DeadlineSearcher(IndexReader reader, Deadline deadline) {
    super(reader);
    // Filling a cache would make some questions wait.
    setQueryCache(null);
    setTimeout(deadline::hasPassed);
  }

  @Override
  public <C extends Collector, T> T search(Query query, CollectorManager<C, T> collectors)
      throws IOException {
    var found = super.search(query, collectors);
    if (timedOut()) {
      throw new CatalogTimeoutException("the search took too long");
    }
    return found;
  }
}
