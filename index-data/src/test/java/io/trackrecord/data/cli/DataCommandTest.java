package io.trackrecord.data.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.trackrecord.data.cli.shared.ProgressLine;
import io.trackrecord.data.index.version.IndexVersions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commands of the data do and say.
class DataCommandTest {

  private static final String LIST =
      "id,title,author,license,url\n1,One,A,CC0,\n1,One,A,CC0,\n2,Two,B,CC0,\n,No id,B,CC0,\n";

  @TempDir Path folder;

  @Test
  void build_publishes_and_reports() throws Exception {
    var answer = run("build", "--dataset", "stable-audio-open=" + list());

    assertThat(answer.exit()).isZero();
    assertThat(answer.out().lines().toList().getFirst())
        .matches("Published index version \\d{8}-\\d{6}\\.");
    assertThat(answer.out())
        .contains(
            "stable-audio-open: 4 rows read, 2 tracks indexed, 1 rows merged, 1 rows rejected"
                + " {no-id=1}.");
    assertThat(answer.err()).contains("Reading: 4 rows, ").contains("Indexing: 100 %, 2 rows, ");
    assertThat(answer.err()).doesNotContain("\u001b").doesNotContain("\r");
  }

  @Test
  void a_rejected_row_is_no_formula_of_a_spreadsheet() throws Exception {
    var list =
        Files.writeString(
            folder.resolve("=list.csv"),
            "id,title,author,license,url\n1,One,A,CC0,\n,\"=1+1;=2\",B,CC0,\n=3,,,CC0,\n");

    assertThat(run("build", "--accept", "--dataset", "stable-audio-open=" + list).exit()).isZero();

    var version = new IndexVersions(folder.resolve("data")).current().orElseThrow();
    assertThat(Files.readAllLines(version.resolve("rejects/stable-audio-open.csv")))
        .containsExactly(
            "file,row,reason,detail,text",
            "'=list.csv,2,no-id,the row has no id,\",=1+1;'=2,B,CC0,\"",
            "'=list.csv,3,no-title-and-no-artist,the row has neither a title nor an artist,"
                + "\"'=3,,,CC0,\"");
  }

  @Test
  void build_prints_nothing_but_json_when_it_is_asked_to() throws Exception {
    var answer = run("build", "--json", "--dataset", "stable-audio-open=" + list());

    assertThat(answer.exit()).isZero();
    assertThat(new ObjectMapper().readTree(answer.out()).get("datasets"))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    [{"id": "stable-audio-open", "read": 4, "indexed": 2, "merged": 1,
                      "rejected": {"no-id": 1}}]
                    """));
  }

  @Test
  void rows_without_artists_are_refused_with_the_keys_of_the_file_until_they_are_accepted()
      throws Exception {
    var lines =
        Files.writeString(
            folder.resolve("a.jsonl"),
            "{\"song_id\": 1, \"title\": \"A\", \"singer\": \"Ida Vell\"}\n");

    var refused = run("build", "--dataset", "sleeping-disco-9m=" + lines);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .contains("Of sleeping-disco-9m, 1 of 1 rows have no artist")
        .contains("singer (Ida Vell)");
    assertThat(run("build", "--accept", "--dataset", "sleeping-disco-9m=" + lines).exit()).isZero();
  }

  @Test
  void several_paths_of_one_dataset_are_read_together_and_keep_keeps_the_rest() throws Exception {
    var lines =
        Files.writeString(folder.resolve("a.jsonl"), "{\"song_id\": 1, \"title\": \"A\"}\n");
    var more = Files.writeString(folder.resolve("b.jsonl"), "{\"song_id\": 2, \"title\": \"B\"}\n");

    run(
        "build",
        "--accept",
        "--dataset",
        "sleeping-disco-9m=" + lines,
        "--dataset",
        "sleeping-disco-9m=" + more);
    run("build", "--keep", "--dataset", "stable-audio-open=" + list());
    var info = run("info");

    assertThat(info.exit()).isZero();
    assertThat(info.out()).startsWith("Version ");
    assertThat(info.out().lines().filter(line -> line.contains(" tracks, ")))
        .containsExactly(
            "sleeping-disco-9m        2 tracks, 2 rows, 0 merged, 0 rejected, 0 artists",
            "stable-audio-open        2 tracks, 4 rows, 1 merged, 1 rejected, 2 artists");
    var json = new ObjectMapper().readTree(run("info", "--json").out());
    assertThat(json.get("datasets")).hasSize(2);
    assertThat(json.get("datasets").get(1).get("report").get("indexed").asLong()).isEqualTo(2);
  }

  @Test
  void list_names_the_datasets_and_those_of_a_folder() throws Exception {
    var answer = run("list", "--datasets-dir", "examples");

    assertThat(answer.exit()).isZero();
    assertThat(answer.out().lines())
        .containsExactly(
            "laion-disco-12m          LAION-DISCO-12M, 12,320,916 rows",
            "sleeping-disco-9m        Sleeping-DISCO-9M, 9,713,413 rows",
            "spotify-tracks-dataset   Spotify Tracks Dataset, 114,000 rows",
            "free-music-archive       FMA (Free Music Archive), 106,574 rows",
            "stable-audio-open        Stable Audio Open attribution list, 13,874 rows",
            "freesound-attribution    Stable Audio Open's Freesound list, 472,618 rows",
            "musiccaps                MusicCaps, 5,521 rows",
            "audioset                 AudioSet, rows unknown",
            "mtg-jamendo              MTG-Jamendo, 55,701 rows",
            "million-song-dataset     Million Song Dataset, 1,000,000 rows",
            "magnatagatune            MagnaTagATune, rows unknown",
            "music4all                Music4All, 109,269 rows");
    assertThat(new ObjectMapper().readTree(run("list", "--json").out())).hasSize(12);
  }

  @Test
  void info_says_when_nothing_is_published_and_when_what_is_cannot_be_read() throws Exception {
    assertThat(run("info").exit()).isEqualTo(2);
    assertThat(run("info").err()).startsWith("No index is published in " + folder.resolve("data"));

    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/current"), "20260101-000000\n");
    var answer = run("info");
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err().strip())
        .isEqualTo(
            "the index version 20260101-000000 is published but not there; publish another with:"
                + " trackrecord data rollback VERSION, or build one with: trackrecord data build");
  }

  @Test
  void without_a_command_or_with_a_wrong_option_the_usage_is_told() {
    assertThat(run().exit()).isEqualTo(2);
    assertThat(run().err()).contains("Say what to do: list, fetch, build, update, ");
    assertThat(run("build").exit()).isEqualTo(2);
    assertThat(run("build", "--nonsense").exit()).isEqualTo(2);
  }

  @Test
  void a_terminal_gets_one_line_with_a_bar_for_each_step() {
    var text = new StringWriter();
    try (var progress = new ProgressLine(new PrintWriter(text), true)) {
      progress.at("Surveying x", 1, 0);
      progress.at("Surveying x", 2, 0);
      progress.at("Indexing x", 1, 2);
      progress.at("Indexing x", 1, 2);
    }

    var steps = List.of(text.toString().split("\n"));
    assertThat(steps).hasSize(2);
    assertThat(steps.getFirst()).contains("\r\u001b[KSurveying x: 2 rows, ").contains(" rows/s");
    assertThat(steps.getLast())
        .contains("\r\u001b[KIndexing x: [##########----------] 50 %, 1 rows, ");
  }

  private Path list() throws IOException {
    return Files.writeString(folder.resolve("list.csv"), LIST);
  }

  private DataRun run(String... arguments) {
    return DataRun.in(folder.resolve("data"), arguments);
  }
}
