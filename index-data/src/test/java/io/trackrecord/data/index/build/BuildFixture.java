package io.trackrecord.data.index.build;

import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.BuildReport;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.StoredTracks;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.source.Collected;
import io.trackrecord.data.source.DatasetInput;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/// Builds of small files in a data folder, and what they published.
abstract class BuildFixture {

  static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
  private static final String HEADER = "id,title,author,license,url\n";

  @TempDir Path folder;

  BuildReport build(boolean keep, DatasetInput... inputs) throws Exception {
    return new IndexBuild(new IndexVersions(folder.resolve("data")), false, BuildProgress.SILENT)
        .publish(List.of(inputs), keep, NOW);
  }

  Path current() throws IOException {
    return new IndexVersions(folder.resolve("data")).current().orElseThrow();
  }

  List<Track> tracks() throws IOException {
    var tracks = new ArrayList<Track>();
    try (var index = OpenIndex.open(current())) {
      for (var leaf : index.tracks().leaves()) {
        var values = new StoredTracks(leaf.reader());
        for (var doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          tracks.add(values.track(doc));
        }
      }
    }
    return tracks;
  }

  List<String> ids() throws IOException {
    return tracks().stream().map(track -> track.dataset() + " " + track.row()).toList();
  }

  DatasetInput sleeping(String lines) throws IOException, InputException {
    return Collected.input(
        "sleeping-disco-9m", Files.writeString(folder.resolve("a.jsonl"), lines));
  }

  DatasetInput stability(String... ids) throws IOException, InputException {
    return Collected.input("stable-audio-open", list(ids));
  }

  Path list(String... ids) throws IOException {
    var text = new StringBuilder(HEADER);
    for (var id : ids) {
      text.append(id).append(",Title ").append(id).append(",Author,CC0,\n");
    }
    return Files.writeString(folder.resolve("list-" + ids[0] + ".csv"), text);
  }
}
