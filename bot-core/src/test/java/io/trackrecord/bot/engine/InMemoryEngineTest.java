package io.trackrecord.bot.engine;

import io.trackrecord.data.track.Track;
import java.util.List;

class InMemoryEngineTest extends CatalogEngineContract {

  @Override
  protected CatalogEngine open(List<Track> tracks) {
    return new InMemoryEngine(tracks);
  }

  @Override
  protected void close() {}
}
