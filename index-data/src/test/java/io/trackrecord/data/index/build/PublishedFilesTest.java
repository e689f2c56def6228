package io.trackrecord.data.index.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.source.Collected;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Builds an index of datasets' real files, where the environment variable `TRACKRECORD_TEST_DATA`
/// names a folder that has them in `data`.
class PublishedFilesTest {

  private static final String VARIABLE = "TRACKRECORD_TEST_DATA";

  @TempDir Path folder;
  private Path data = Path.of("");

  @BeforeEach
  void the_real_files_are_there() {
    var named = System.getenv(VARIABLE);
    assumeTrue(
        named != null && !named.isBlank(),
        "the real files are not tested: " + VARIABLE + " names no folder that holds them");
    data = Path.of(Objects.requireNonNull(named)).resolve("data");
  }

  @Test
  void one_build_of_the_real_files_has_the_exact_counts() throws Exception {
    var inputs =
        List.of(
            Collected.input(
                "stable-audio-open",
                data.resolve("stable-audio-open/fma_dataset_attribution2.csv")),
            Collected.input(
                "free-music-archive",
                data.resolve("fma/RECONSTRUCTED_raw_tracks_official_style.csv"),
                data.resolve("fma/RECONSTRUCTED_tracks_3row_header.csv")),
            Collected.input("spotify-tracks-dataset", data.resolve("spotify/spotify_by_genre.csv")),
            Collected.input("musiccaps", data.resolve("musiccaps/musiccaps-public.csv")),
            Collected.input("mtg-jamendo", data.resolve("mtg-jamendo/autotagging_moodtheme.tsv")),
            Collected.input("million-song-dataset", data.resolve("msd/subset_unique_tracks.txt")));

    var versions = new IndexVersions(folder);
    var report =
        new IndexBuild(versions, false, BuildProgress.SILENT)
            .publish(inputs, false, Instant.parse("2026-11-22T00:00:00Z"));

    var counts = new TreeMap<String, List<Long>>();
    report
        .datasets()
        .forEach(
            each ->
                counts.put(
                    each.id(),
                    List.of(each.read(), each.indexed(), each.merged(), each.rejectedInAll())));
    assertThat(counts)
        .isEqualTo(
            Map.of(
                "stable-audio-open", List.of(13_874L, 13_874L, 0L, 0L),
                "free-music-archive", List.of(500L, 500L, 0L, 0L),
                "spotify-tracks-dataset", List.of(6_000L, 5_849L, 151L, 0L),
                "musiccaps", List.of(5_521L, 5_521L, 0L, 0L),
                "mtg-jamendo", List.of(18_486L, 18_486L, 0L, 0L),
                "million-song-dataset", List.of(9_971L, 9_971L, 0L, 0L)));
    try (var index = OpenIndex.open(versions.current().orElseThrow())) {
      assertThat(index.tracks().numDocs()).isEqualTo(13_874 + 500 + 5_849 + 5_521 + 18_486 + 9_971);
    }
  }

  @Test
  void the_excerpt_with_a_byte_that_is_no_utf8_is_read_to_its_last_row() throws Exception {
    var read = Collected.of("free-music-archive", data.resolve("fma/raw_tracks_excerpt.csv"));

    assertThat(read.tracks().size() + read.rejects().size()).isEqualTo(2_000);
    assertThat(read.rejects()).isEmpty();
  }

  @Test
  void a_folder_of_fmas_files_has_two_tables_with_one_header_and_is_refused() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> Collected.input("free-music-archive", data.resolve("fma")))
        .isInstanceOf(io.trackrecord.data.source.file.InputException.class)
        .hasMessageContaining("both have the header of raw_tracks.csv");
  }
}
