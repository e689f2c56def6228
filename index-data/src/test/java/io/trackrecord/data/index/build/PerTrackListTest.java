package io.trackrecord.data.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.Manifest;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.StoredNames;
import io.trackrecord.data.index.StoredTracks;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.source.Collected;
import io.trackrecord.data.source.DatasetInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerTrackListTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

  @TempDir Path folder;

  @Test
  void rows_of_the_dataset_that_a_list_was_drawn_from_are_marked_by_their_row_id()
      throws Exception {
    build(
        false,
        input("archive", "1,Paper,Moss Choir", "2,Lantern,Moss Choir", "3,Boats,Ida Vell"),
        input("other", "1,Paper,Moss Choir", "3,Boats,Ida Vell"),
        input("list", "3,Another title,Somebody", "1,Paper,Moss Choir", "9,Gone,Ida Vell"));

    assertThat(onList()).containsExactly("archive 1", "archive 3");
    assertThat(listed()).isEqualTo(Map.of("archive", 2L, "other", 0L, "list", 0L));
  }

  @Test
  void an_artists_totals_say_how_many_tracks_are_on_a_list() throws Exception {
    build(
        false,
        input("archive", "1,Paper,Moss Choir", "2,Lantern,Moss Choir", "3,Boats,Ida Vell"),
        input("list", "1,Paper,Moss Choir"));

    assertThat(artist("Moss Choir").datasets())
        .containsExactly(
            new ArtistEntry.InDataset("archive", 2, 2, 0, 2, 1),
            new ArtistEntry.InDataset("list", 1, 1, 0, 1, 0));
    assertThat(artist("Ida Vell").datasets())
        .containsExactly(new ArtistEntry.InDataset("archive", 1, 1, 0, 1, 0));
  }

  @Test
  void repeated_rows_are_marked_once_they_are_united() throws Exception {
    build(
        false,
        input("archive", "1,Paper,Moss Choir", "1,Paper,Moss Choir"),
        input("list", "1,Paper,Moss Choir"));

    assertThat(onList()).containsExactly("archive 1");
    assertThat(listed()).containsEntry("archive", 1L);
  }

  @Test
  void a_list_or_a_dataset_that_is_carried_over_counts_like_one_that_is_read() throws Exception {
    build(false, input("archive", "1,Paper,Moss Choir", "2,Lantern,Moss Choir"));
    assertThat(onList()).isEmpty();

    build(true, input("list", "2,Lantern,Moss Choir"));
    assertThat(onList()).containsExactly("archive 2");

    build(true, input("archive", "2,Lantern,Moss Choir", "3,Boats,Ida Vell"));
    assertThat(onList()).containsExactly("archive 2");
    assertThat(listed()).isEqualTo(Map.of("archive", 1L, "list", 0L));

    build(false, input("archive", "2,Lantern,Moss Choir"));
    assertThat(onList()).isEmpty();
  }

  private DatasetInput input(String id, String... rows) throws Exception {
    var list =
        id.equals("list")
            ? """
              "perTrackList": {"trainer": "A trainer", "model": "A model", "drawnFrom": ["archive"]},
              """
            : "";
    var dataset =
        Descriptors.parse(
            id,
            """
            {"id": "%s", "name": "%s", "about": "A test.", "publisher": "nobody", %s
             "reviewed": "2026-11-27",
             "layout": {"type": "delimited", "separator": ",",
              "columns": {"row": {"from": ["id"]}, "title": {"from": ["title"]},
               "artists": {"from": ["artist"]}}}}
            """
                .formatted(id, id, list));
    var file = folder.resolve(id + ".csv");
    Files.writeString(file, "id,title,artist\n" + String.join("\n", rows) + "\n");
    return Collected.input(dataset, file);
  }

  private void build(boolean keep, DatasetInput... inputs) throws Exception {
    new IndexBuild(new IndexVersions(folder.resolve("data")), false, BuildProgress.SILENT)
        .publish(List.of(inputs), new IndexBuild.Choices(keep, true, false), NOW);
  }

  private Path current() throws Exception {
    return new IndexVersions(folder.resolve("data")).current().orElseThrow();
  }

  /// Dataset and row id of every track that is marked.
  private SortedSet<String> onList() throws Exception {
    var found = new TreeSet<String>();
    try (var index = OpenIndex.open(current())) {
      for (var leaf : index.tracks().leaves()) {
        var marks = leaf.reader().getNumericDocValues(TrackFields.ON_LIST);
        var tracks = new StoredTracks(leaf.reader());
        for (var doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          if (marks != null && marks.advanceExact(doc)) {
            assertThat(marks.longValue()).isEqualTo(1);
            found.add(tracks.track(doc).dataset() + " " + tracks.track(doc).row());
          }
        }
      }
    }
    return found;
  }

  private Map<String, Long> listed() throws Exception {
    var listed = new TreeMap<String, Long>();
    for (Manifest.Entry entry : IndexJson.manifest(current()).datasets()) {
      listed.put(entry.descriptor().id(), entry.listed());
    }
    return listed;
  }

  private ArtistEntry artist(String name) throws Exception {
    try (var index = OpenIndex.open(current())) {
      var stored = index.names().storedFields();
      for (var doc = 0; doc < index.names().maxDoc(); doc++) {
        var entry = StoredNames.artist(stored, doc);
        if (entry.isPresent() && entry.get().name().equals(name)) {
          return entry.get();
        }
      }
    }
    throw new AssertionError("no artist " + name);
  }
}
