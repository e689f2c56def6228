package io.trackrecord.data.index.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.source.Collected;
import io.trackrecord.data.source.DatasetInput;
import io.trackrecord.data.source.RowSink;
import io.trackrecord.data.source.TrackPart;
import io.trackrecord.data.source.file.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IndexBuildTest extends BuildFixture {

  @Test
  void rows_with_one_id_become_one_track_with_all_genres_and_links() throws Exception {
    var report =
        build(
            false,
            sleeping(
                """
                {"song_id": 1, "title": "Once", "tags": ["rock"], "youtube_links": ["aaaaaaaaaaa"]}
                {"song_id": 2, "title": "Other"}
                {"song_id": 1, "title": "Again", "tags": ["pop"], "youtube_links": ["bbbbbbbbbbb"]}
                """));

    assertThat(report.datasets()).hasSize(1);
    assertThat(report.datasets().getFirst().read()).isEqualTo(3);
    assertThat(report.datasets().getFirst().indexed()).isEqualTo(2);
    assertThat(report.datasets().getFirst().merged()).isEqualTo(1);
    var track = tracks().stream().filter(each -> each.row().equals("1")).findFirst().orElseThrow();
    assertThat(track.title()).isEqualTo("Once");
    assertThat(track.genres()).containsExactly("rock", "pop");
    assertThat(track.links()).hasSize(3);
    assertThat(track.rows()).isEqualTo(2);
  }

  @Test
  void only_the_datasets_named_are_published_and_keep_carries_over_the_others() throws Exception {
    build(false, stability("1"), sleeping("{\"song_id\": 1, \"title\": \"A\"}\nbroken\n"));

    build(true, stability("2", "3"));

    assertThat(ids())
        .containsExactlyInAnyOrder(
            "stable-audio-open 2", "stable-audio-open 3", "sleeping-disco-9m 1");
    var manifest = IndexJson.manifest(current());
    assertThat(manifest.datasets())
        .extracting(entry -> entry.descriptor().id())
        .containsExactly("stable-audio-open", "sleeping-disco-9m");
    assertThat(manifest.datasets().getLast().report().rejectedInAll()).isEqualTo(1);
    assertThat(manifest.datasets().getLast().artists()).isZero();
    assertThat(manifest.datasets().getFirst().artists()).isEqualTo(1);
    assertThat(current().resolve("rejects/sleeping-disco-9m.csv")).exists();
    assertThat(IndexJson.report(current()).datasets()).hasSize(2);

    build(false, stability("4"));

    assertThat(ids()).containsExactly("stable-audio-open 4");
  }

  @Test
  void nothing_is_published_when_an_input_fails_in_the_middle() throws Exception {
    build(false, stability("1"));
    var before = current();
    var broken =
        part(
            sink -> {
              for (var track : Collected.of("stable-audio-open", list("5", "6")).tracks()) {
                sink.track("list.csv", 1, track);
              }
              throw new InputException("The file is broken in the middle.");
            });

    assertThatThrownBy(() -> build(false, stability("7"), broken))
        .isInstanceOf(InputException.class)
        .hasMessage("The file is broken in the middle.");

    assertThat(current()).isEqualTo(before);
    assertThat(ids()).containsExactly("stable-audio-open 1");
    try (var versions = Files.list(folder.resolve("data/versions"))) {
      assertThat(versions).containsExactly(before);
    }
  }

  @Test
  void an_input_without_one_track_is_refused_and_nothing_is_published() {
    assertThatThrownBy(() -> build(false, sleeping("{\"song_id\": 1, \"title\": null}\n")))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "Of sleeping-disco-9m not one row became a track (1 rows read, rejected:"
                + " {no-title-and-no-artist=1}). Nothing was published; look at the files.");
    assertThat(folder.resolve("data/current")).doesNotExist();
    assertThat(folder.resolve("data/versions")).isEmptyDirectory();
  }

  @Test
  void every_file_is_read_once() throws Exception {
    var passes = new AtomicInteger();
    var counted =
        part(
            sink -> {
              passes.incrementAndGet();
              for (var track : Collected.of("stable-audio-open", list("1", "2")).tracks()) {
                sink.track("list.csv", 1, track);
              }
            });

    build(false, counted);

    assertThat(passes).hasValue(1);
  }

  @Test
  void names_that_are_as_long_and_strange_as_can_be_are_indexed() throws Exception {
    var rows = new StringBuilder();
    var id = 0;
    for (var piece : List.of("\uFDFA", "x", "\u0301", "\\ud800", "あ", "!", "a ", "🎵", "\\u0000")) {
      var name = piece.repeat(4_100 / piece.length());
      rows.append("{\"song_id\": \"").append(++id).append("\", \"title\": \"").append(name);
      rows.append("\", \"primary_artist\": \"").append(name);
      rows.append("\", \"album_name\": \"").append(name);
      rows.append("\", \"tags\": [\"").append(name).append("\"]}\n");
    }

    var report = build(false, sleeping(rows.toString()));

    assertThat(report.datasets().getFirst().indexed()).isEqualTo(id);
  }

  @Test
  void a_built_index_opens_and_says_what_it_holds() throws Exception {
    build(false, stability("1", "2"));

    try (var index = OpenIndex.open(current())) {
      assertThat(index.manifest().built()).isEqualTo(NOW);
      assertThat(index.manifest().sample()).isFalse();
      assertThat(index.tracks().numDocs()).isEqualTo(2);
      assertThat(index.names().numDocs()).isPositive();
      assertThat(index.tracks().leaves()).hasSize(1);
      assertThat(index.names().leaves()).hasSize(1);
    }
  }

  @FunctionalInterface
  private interface Reading {
    void read(RowSink sink) throws IOException, InputException;
  }

  private static DatasetInput part(Reading reading) {
    Dataset dataset = Collected.dataset("stable-audio-open");
    TrackPart part =
        new TrackPart() {
          @Override
          public String name() {
            return "list.csv";
          }

          @Override
          public void read(RowSink sink) throws IOException, InputException {
            reading.read(sink);
          }
        };
    return new DatasetInput(dataset, List.of(part), "");
  }
}
