package io.trackrecord.data.index.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.StoredNames;
import io.trackrecord.data.index.StoredTracks;
import io.trackrecord.data.index.build.IndexBuild;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.index.version.VersionCheck;
import io.trackrecord.data.source.Collected;
import io.trackrecord.data.source.DatasetInput;
import io.trackrecord.data.source.RowSink;
import io.trackrecord.data.source.TrackPart;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildLimitsTest {

  @TempDir Path folder;

  @Test
  void as_many_datasets_as_an_index_holds_are_told_apart() throws Exception {
    var versions = build(64);

    try (var index = OpenIndex.open(versions.current().orElseThrow())) {
      VersionCheck.quick(index);
      var names = index.names().storedFields();
      for (var doc = 0; doc < index.names().maxDoc(); doc++) {
        assertThat(StoredNames.completed(names, doc).datasets()).isEqualTo(64);
      }
      var places = new ArrayList<String>();
      var tracks = new StoredTracks(index.tracks().leaves().getFirst().reader());
      for (var doc = 0; doc < index.tracks().maxDoc(); doc++) {
        places.add(tracks.track(doc).dataset());
      }
      // Rows that are equally popular stay in the order of the datasets.
      assertThat(places).hasSize(64).isSorted();
    }
  }

  @Test
  void one_dataset_more_is_refused_before_anything_is_read() {
    assertThatThrownBy(() -> build(65))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "An index holds at most 64 datasets, and these are 65. Build fewer, or build without"
                + " --keep.");
    assertThat(folder.resolve("current")).doesNotExist();
  }

  @Test
  void a_dataset_of_too_many_files_is_refused() {
    var dataset = Collected.dataset("stable-audio-open");
    var files = new DatasetInput(dataset, Collections.nCopies(65_537, part(dataset)), "");

    assertThatThrownBy(() -> BuildLimits.checkInputs(List.of(new ReadDataset(files, true))))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "A dataset has at most 65,536 files, and stable-audio-open has 65,537. Join some of"
                + " them.");
  }

  @Test
  void more_tracks_or_rows_than_lucene_numbers_are_refused() {
    assertThatCode(() -> BuildLimits.checkTracks(2_147_483_519L)).doesNotThrowAnyException();
    assertThatThrownBy(() -> BuildLimits.checkTracks(2_147_483_520L))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("at most 2,147,483,519 tracks")
        .hasMessageContaining("Build fewer datasets.");
    assertThatCode(() -> BuildLimits.checkRows("x", 2_147_483_639L)).doesNotThrowAnyException();
    assertThatThrownBy(() -> BuildLimits.checkRows("x", 2_147_483_640L))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Divide it into two datasets.");
  }

  private IndexVersions build(int count) throws Exception {
    var inputs = new ArrayList<DatasetInput>();
    for (var i = 0; i < count; i++) {
      var dataset = named("dataset-%02d".formatted(i));
      inputs.add(new DatasetInput(dataset, List.of(part(dataset)), ""));
    }
    var versions = new IndexVersions(folder);
    new IndexBuild(versions, false, BuildProgress.SILENT)
        .publish(inputs, false, Instant.parse("2026-11-22T09:30:00Z"));
    return versions;
  }

  private static Dataset named(String id) throws IOException {
    ObjectNode descriptor = Descriptors.json().valueToTree(Collected.dataset("stable-audio-open"));
    return Descriptors.json().treeToValue(descriptor.put("id", id), Dataset.class);
  }

  private static TrackPart part(Dataset dataset) {
    return new TrackPart() {
      @Override
      public String name() {
        return "rows";
      }

      @Override
      public void read(RowSink sink) throws IOException {
        sink.track(
            "rows",
            1,
            new Track(
                dataset.id(),
                "1",
                "Title",
                List.of(new Credit("Artist", null)),
                "Album",
                null,
                null,
                List.of("Genre"),
                null,
                null,
                null,
                List.of(),
                1));
      }
    };
  }
}
