package io.trackrecord.data.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.index.version.IndexVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Builds that are refused: each with one sentence, and what is published stays.
class RefusedBuildTest {

  private static final String LIST =
      "id,title,author,license,url\n1,One,A,CC0,\n1,One,A,CC0,\n2,Two,B,CC0,\n,No id,B,CC0,\n";

  @TempDir Path folder;

  @Test
  void an_unknown_dataset_is_refused_with_the_known_ones() throws Exception {
    assertRefused(
        "There is no dataset \"nonsense\"; known are laion-disco-12m, sleeping-disco-9m,"
            + " spotify-tracks-dataset, free-music-archive, stable-audio-open,"
            + " freesound-attribution, musiccaps, audioset, mtg-jamendo, million-song-dataset,"
            + " magnatagatune, music4all. A descriptor of your own goes into --datasets-dir.",
        "build",
        "--dataset",
        "nonsense=" + list());
  }

  @Test
  void more_datasets_than_an_index_can_hold_are_refused() throws Exception {
    var descriptors = Files.createDirectory(folder.resolve("descriptors"));
    var file = Files.writeString(folder.resolve("songs.csv"), "id,title\n1,One\n");
    var arguments = new ArrayList<>(List.of("build", "--datasets-dir", descriptors.toString()));
    for (var i = 0; i < 65; i++) {
      Files.writeString(
          descriptors.resolve(i + ".json"),
          """
          {"id": "d%d", "name": "N", "about": "A", "publisher": "P", "reviewed": "2026-11-22",
           "layout": {"type": "delimited", "separator": ",",
             "columns": {"row": {"from": ["id"]}, "title": {"from": ["title"]}}}}
          """
              .formatted(i));
      arguments.addAll(List.of("--dataset", "d" + i + "=" + file));
    }
    var refused =
        "An index holds at most 64 datasets, and this would have 65. Nothing was published; leave"
            + " some out, or describe files of one layout as one dataset.";
    assertRefused(refused, arguments.toArray(String[]::new));

    var last = arguments.subList(arguments.size() - 2, arguments.size());
    var fewer = arguments.subList(0, arguments.size() - 2).toArray(String[]::new);
    assertThat(run(fewer).exit()).isZero();
    var before = new IndexVersions(folder.resolve("data")).currentId();
    var kept =
        run(
            "build",
            "--keep",
            "--datasets-dir",
            descriptors.toString(),
            last.getFirst(),
            last.getLast());
    assertThat(kept.err().strip()).isEqualTo(refused);
    assertThat(kept.exit()).isEqualTo(2);
    assertThat(new IndexVersions(folder.resolve("data")).currentId()).isEqualTo(before);
  }

  @Test
  void a_missing_file_is_refused() throws Exception {
    var missing = folder.resolve("missing.csv");
    assertRefused(
        "There is no file or folder " + missing + ". Check the path and start again.",
        "build",
        "--dataset",
        "stable-audio-open=" + list(),
        "--dataset",
        "spotify-tracks-dataset=" + missing);
  }

  @Test
  void a_file_of_the_wrong_layout_is_refused() throws Exception {
    assertRefused(
        "list.csv is no file of laion-disco-12m: expected Parquet with the columns song_id, title.",
        "build",
        "--dataset",
        "laion-disco-12m=" + list());
  }

  @Test
  void a_dataset_without_a_path_is_refused() throws Exception {
    for (var argument : List.of("stable-audio-open", "=x", "stable-audio-open=")) {
      assertRefused(
          "--dataset " + argument + " does not name a dataset and a path: write ID=PATH.",
          "build",
          "--dataset",
          argument);
    }
  }

  @Test
  void a_descriptor_with_a_mistake_is_refused_with_file_field_and_reason() throws Exception {
    var file = Files.writeString(folder.resolve("mine.json"), "{\"id\": \"mine\"}");
    assertRefused(file + ": name: is missing", "list", "--datasets-dir", folder.toString());
  }

  @Test
  void a_refused_build_leaves_what_is_published() throws Exception {
    run("build", "--dataset", "stable-audio-open=" + list());
    var before = new IndexVersions(folder.resolve("data")).current();

    var answer = run("build", "--dataset", "stable-audio-open=" + folder.resolve("no"));

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(new IndexVersions(folder.resolve("data")).current()).isEqualTo(before);
  }

  @Test
  void a_second_build_at_the_same_time_is_refused() throws Exception {
    try (var build =
        new IndexVersions(folder.resolve("data")).startBuild(java.time.Instant.now())) {
      var answer = run("build", "--dataset", "stable-audio-open=" + list());

      assertThat(build.working()).exists();
      assertThat(answer.exit()).isEqualTo(2);
      assertThat(answer.err().strip())
          .isEqualTo(
              "Another build is at work in "
                  + folder.resolve("data")
                  + ". Wait until it has ended.");
    }
  }

  private void assertRefused(String sentence, String... arguments) {
    var answer = run(arguments);

    assertThat(answer.err().strip()).isEqualTo(sentence);
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(folder.resolve("data/current")).doesNotExist();
  }

  private Path list() throws IOException {
    return Files.writeString(folder.resolve("list.csv"), LIST);
  }

  private DataRun run(String... arguments) {
    return DataRun.in(folder.resolve("data"), arguments);
  }
}
