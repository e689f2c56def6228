package io.trackrecord.bench.peers;

import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.source.file.InputException;
import java.io.IOException;
import java.nio.file.Path;

/// Trackrecord over its own index on this machine.
final class TrackrecordPeer extends CatalogPeer {

  private final Path folder;

  TrackrecordPeer(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "trackrecord";
  }

  @Override
  public void build(PeerRows rows) throws IOException, InputException {
    buildIndex(folder, rows);
    ask(PublishedCatalog.open(folder, LIMITS, _ -> {}));
  }

  @Override
  public long bytes() throws IOException {
    return Folders.size(new IndexVersions(folder).current().orElseThrow());
  }
}
