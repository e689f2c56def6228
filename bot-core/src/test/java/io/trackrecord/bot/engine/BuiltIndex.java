package io.trackrecord.bot.engine;

import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.build.IndexBuild;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.source.DatasetInput;
import io.trackrecord.data.source.RowSink;
import io.trackrecord.data.source.TrackPart;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Builds an index version of tracks that a test names.
public final class BuiltIndex {

  private BuiltIndex() {}

  private static final AtomicInteger BUILDS = new AtomicInteger();

  /// Builds and publishes a version.
  ///
  /// @param folder the folder of the versions
  /// @return the version's folder
  public static Path of(Path folder, List<Track> tracks) throws Exception {
    var datasets = tracks.stream().map(Track::dataset).distinct().sorted().toList();
    var inputs = new ArrayList<DatasetInput>();
    for (var id : datasets) {
      inputs.add(input(id, tracks));
    }
    var versions = new IndexVersions(folder);
    // Versions are named by the second, and several may be pushed into one cluster.
    var when = Instant.now().plusSeconds(BUILDS.getAndIncrement());
    new IndexBuild(versions, false, BuildProgress.SILENT).publish(inputs, false, when);
    return versions.current().orElseThrow();
  }

  private static DatasetInput input(String id, List<Track> tracks) throws Exception {
    var own = tracks.stream().filter(track -> track.dataset().equals(id)).toList();
    return new DatasetInput(EngineTracks.dataset(id), List.of(new Listed(id, own)), "");
  }

  private record Listed(String name, List<Track> tracks) implements TrackPart {

    @Override
    public void read(RowSink sink) throws IOException {
      var row = 0;
      for (var track : tracks) {
        sink.track(name, ++row, track);
      }
    }
  }
}
