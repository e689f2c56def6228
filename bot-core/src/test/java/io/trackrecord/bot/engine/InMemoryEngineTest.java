package io.trackrecord.bot.engine;

import io.trackrecord.data.track.Track;
import java.util.List;

class InMemoryEngineTest extends CatalogEngineContract {

  @Override
  protected CatalogEngine open(List<Track> tracks) throws Exception {
    return new InMemoryEngine(tracks, EngineTracks.summary(tracks));
  }

  @Override
  protected void close() {}
}
