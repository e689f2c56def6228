package io.trackrecord.opensearch.engine;

import io.trackrecord.bot.engine.BuiltIndex;
import io.trackrecord.bot.engine.CatalogEngine;
import io.trackrecord.bot.engine.CatalogEngineContract;
import io.trackrecord.data.track.Track;
import io.trackrecord.opensearch.index.PushedIndex;
import io.trackrecord.opensearch.node.SharedNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/// The contract that every engine keeps, on tracks that are split into two shards.
class ClusterEngineTest extends CatalogEngineContract {

  /// Versions are read-only, so tests that have the same tracks share one.
  private static final Map<List<Track>, PushedIndex> PUSHED = new HashMap<>();

  @TempDir Path folder;

  @Override
  protected CatalogEngine open(List<Track> tracks) throws Exception {
    var known = PUSHED.get(tracks);
    if (known == null) {
      known = PushedIndex.of(SharedNode.get(), BuiltIndex.of(folder, tracks), 2);
      PUSHED.put(tracks, known);
    }
    return known.engine();
  }

  @Override
  protected void close() {
    // The last test's versions are removed together.
  }

  @AfterAll
  static void removeAll() {
    PUSHED.values().forEach(PushedIndex::close);
    PUSHED.clear();
  }
}
