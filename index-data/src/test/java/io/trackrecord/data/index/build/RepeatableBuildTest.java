package io.trackrecord.data.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.NameFields;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.StoredNames;
import io.trackrecord.data.index.StoredTracks;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.source.Collected;
import io.trackrecord.data.source.DatasetInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.suggest.document.PrefixCompletionQuery;
import org.apache.lucene.search.suggest.document.SuggestIndexSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatableBuildTest {

  /// So many that several chunks are indexed side by side.
  private static final int ROWS = 120_000;

  @TempDir Path folder;

  @Test
  void two_builds_of_the_same_files_hold_the_same_whatever_threads_did_first() throws Exception {
    var files = List.of(rows("a"), rows("b"), rows("c"));

    var first = contents(build("first", files));
    var second = contents(build("second", files));

    assertThat(first).hasSizeGreaterThan(ROWS);
    assertThat(second).isEqualTo(first);
  }

  private Path rows(String name) throws IOException {
    var random = new Random(name.hashCode());
    var text = new StringBuilder();
    for (var i = 0; i < ROWS / 3; i++) {
      // Few names, so that artists share albums and genres and weights are often equal.
      text.append(
          """
          {"song_id": "%s%d", "title": "Song %d", "primary_artist": "Artist %d", "album_name": "Album %d", "tags": ["genre %d"]}
          """
              .formatted(
                  name,
                  i,
                  random.nextInt(2_000),
                  random.nextInt(9_000),
                  random.nextInt(900),
                  random.nextInt(30)));
    }
    return Files.writeString(folder.resolve(name + ".jsonl"), text);
  }

  private Path build(String data, List<Path> files) throws Exception {
    var versions = new IndexVersions(folder.resolve(data));
    DatasetInput input = Collected.input("sleeping-disco-9m", files.toArray(Path[]::new));
    new IndexBuild(versions, false, BuildProgress.SILENT)
        .publish(List.of(input), false, Instant.parse("2026-11-22T09:30:00Z"));
    return versions.current().orElseThrow();
  }

  private static List<Object> contents(Path version) throws IOException {
    var contents = new ArrayList<>();
    try (var index = OpenIndex.open(version)) {
      var reader = index.tracks().leaves().getFirst().reader();
      var tracks = new StoredTracks(reader);
      var songs = reader.getNumericDocValues(TrackFields.SONG_KEY);
      for (var doc = 0; doc < reader.maxDoc(); doc++) {
        contents.add(tracks.track(doc));
        assertThat(songs.advanceExact(doc)).isTrue();
        contents.add(songs.longValue());
      }
      var names = index.names().storedFields();
      for (var doc = 0; doc < index.names().maxDoc(); doc++) {
        contents.add(StoredNames.completed(names, doc));
        contents.add(StoredNames.artist(names, doc));
      }
      for (var start : List.of("a0", "t0s", "b1", "g1")) {
        var query =
            new PrefixCompletionQuery(
                NameFields.analyzer(), new Term(NameFields.COMPLETE, start), null);
        var found = new SuggestIndexSearcher(index.names()).suggest(query, 50, false);
        for (var each : found.scoreDocs) {
          contents.add(StoredNames.completed(names, each.doc));
        }
      }
    }
    return contents;
  }
}
