package io.trackrecord.bot.engine.lucene;

import io.trackrecord.bot.engine.BuiltIndex;
import io.trackrecord.bot.engine.CatalogEngine;
import io.trackrecord.bot.engine.CatalogEngineContract;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.track.Track;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

class LuceneEngineTest extends CatalogEngineContract {

  @TempDir Path folder;

  private @Nullable OpenIndex index;

  @Override
  protected CatalogEngine open(List<Track> tracks) throws Exception {
    var opened = OpenIndex.open(BuiltIndex.of(folder, tracks));
    index = opened;
    return new LuceneEngine(opened);
  }

  @Override
  protected void close() throws Exception {
    if (index != null) {
      index.close();
    }
  }
}
