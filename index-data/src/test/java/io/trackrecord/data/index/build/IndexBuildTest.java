package io.trackrecord.data.index.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.BuildReport;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.StoredTracks;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.source.Collected;
import io.trackrecord.data.source.DatasetInput;
import io.trackrecord.data.source.InputException;
import io.trackrecord.data.source.RowSink;
import io.trackrecord.data.source.TrackPart;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexBuildTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");
  private static final String HEADER = "id,title,author,license,url\n";
  private static final String MARKER = "marker-of-lyrics-that-must-not-be-kept";

  @TempDir Path folder;

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
  void the_report_has_the_contracts_shape_and_lies_beside_the_index() throws Exception {
    var report =
        build(
            false,
            sleeping(
                """
                {"song_id": 1, "title": "Kept"}
                {"song_id": 1, "title": "Kept"}
                {"title": "No id"}
                {"song_id": 4}
                broken
                broken again
                """));

    var printed = new ObjectMapper().readTree(IndexJson.print(report));
    var kept = new ObjectMapper().readTree(current().resolve("report.json").toFile());
    assertThat(kept).isEqualTo(printed);
    assertThat(names(printed)).containsExactly("version", "datasets");
    var dataset = printed.get("datasets").get(0);
    assertThat(names(dataset)).containsExactly("id", "read", "indexed", "merged", "rejected");
    assertThat(dataset)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"id": "sleeping-disco-9m", "read": 6, "indexed": 1, "merged": 1,
                     "rejected": {"no-id": 1, "no-title-and-no-artist": 1, "unreadable": 2}}
                    """));
    assertThat(IndexJson.report(current())).isEqualTo(report);
    assertThat(Files.readAllLines(current().resolve("rejects/sleeping-disco-9m.csv")))
        .containsExactly(
            "file,row,reason,detail,text",
            "a.jsonl,3,no-id,the row has no song_id or song_url,title: No id",
            "a.jsonl,4,no-title-and-no-artist,the row has neither a title nor an artist,song_id: 4",
            "a.jsonl,5,unreadable,broken JSON at column 1,",
            "a.jsonl,6,unreadable,broken JSON at column 1,");
  }

  @Test
  void a_build_without_rejects_reports_an_empty_object_and_writes_no_file() throws Exception {
    var report = build(false, stability("1"));

    var printed = new ObjectMapper().readTree(IndexJson.print(report));
    assertThat(printed.get("datasets").get(0).get("rejected").isEmpty()).isTrue();
    assertThat(current().resolve("rejects")).isEmptyDirectory();
  }

  @Test
  void lyrics_are_in_no_file_of_the_version() throws Exception {
    build(
        false,
        sleeping(
            """
            {"song_id": 1, "title": "A", "lyrics": "MARK", "genius_annotation": {"x": ["MARK"]}, "qna": "MARK"}
            {"song_id": 2, "title": ["x", "y"], "lyrics": ["MARK"], "primary_artist": {"name": "N", "qna": "MARK"}}
            {"lyrics": "MARK", "title": "no id"}
            {"song_id": 3, "lyrics": "MARK"}
            {"song_id": 4, "title": "cut off", "lyrics": "MARK
            MARK", "qna": 1}
            ["MARK"]
            {"song_id": 5, "title": "B", "MARK": "unknown key", "lyrics": {"title": "MARK"}}
            """
                .replace("MARK", MARKER)));

    assertThat(IndexJson.report(current()).datasets().getFirst().rejectedInAll()).isEqualTo(5);
    try (var walk = Files.walk(current())) {
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (file.endsWith("report.json") || file.endsWith("manifest.json")) {
          // The note names a key that nobody knows; it never holds a value.
          text = text.replace("does not know: " + MARKER + ".", "");
        }
        assertThat(text.contains(MARKER)).as(file.toString()).isFalse();
        assertThat(text.contains("of-lyrics-that")).as(file.toString()).isFalse();
      }
    }
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

  private BuildReport build(boolean keep, DatasetInput... inputs) throws Exception {
    return new IndexBuild(new IndexVersions(folder.resolve("data")), false, BuildProgress.SILENT)
        .publish(List.of(inputs), keep, NOW);
  }

  private Path current() throws IOException {
    return new IndexVersions(folder.resolve("data")).current().orElseThrow();
  }

  private List<Track> tracks() throws IOException {
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

  private List<String> ids() throws IOException {
    return tracks().stream().map(track -> track.dataset() + " " + track.row()).toList();
  }

  private DatasetInput sleeping(String lines) throws IOException, InputException {
    return Collected.input(
        "sleeping-disco-9m", Files.writeString(folder.resolve("a.jsonl"), lines));
  }

  private DatasetInput stability(String... ids) throws IOException, InputException {
    return Collected.input("stable-audio-open", list(ids));
  }

  private Path list(String... ids) throws IOException {
    var text = new StringBuilder(HEADER);
    for (var id : ids) {
      text.append(id).append(",Title ").append(id).append(",Author,CC0,\n");
    }
    return Files.writeString(folder.resolve("list-" + ids[0] + ".csv"), text);
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

  private static List<String> names(JsonNode node) {
    Iterator<String> names = node.fieldNames();
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(names, 0), false).toList();
  }
}
