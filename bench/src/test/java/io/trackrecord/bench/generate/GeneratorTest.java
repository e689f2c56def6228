package io.trackrecord.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bench.generate.file.Codec;
import io.trackrecord.bench.generate.file.Dataset;
import io.trackrecord.bench.generate.file.SleepingFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratorTest {

  /// Enough for every dataset to have room for each of its oddities.
  private static final long ROWS = 20_000;

  private final long seed = ThreadLocalRandom.current().nextLong();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"SNAPPY, element", "ZSTD, item", "UNCOMPRESSED, element"})
  void files_hold_what_expected_json_says(Codec codec, String listChild) throws IOException {
    var expected = Generator.ofRows(ROWS, seed, codec, listChild).write(folder, 2);

    for (var dataset : Dataset.values()) {
      var files = folder.resolve(dataset.id());
      var found =
          switch (dataset) {
            case LAION_DISCO_12M -> ReadBack.laion(files);
            case SLEEPING_DISCO_9M -> ReadBack.sleeping(files);
            case SPOTIFY_TRACKS -> ReadBack.spotify(files);
            case FREE_MUSIC_ARCHIVE -> ReadBack.fma(files);
            case STABLE_AUDIO_OPEN -> ReadBack.attribution(files);
          };
      var counts = Objects.requireNonNull(expected.datasets().get(dataset));
      assertThat(ReadBack.counted(found, counts))
          .as("%s with --seed %d", dataset.id(), seed)
          .isEqualTo(counts);
    }
  }

  @Test
  void every_oddity_occurs_even_in_few_rows() throws IOException {
    var expected = Generator.ofRows(ROWS, seed, Codec.SNAPPY, "element").write(folder, 2);

    for (var dataset : Dataset.values()) {
      var counts = Objects.requireNonNull(expected.datasets().get(dataset));
      assertThat(counts.oddities().keySet())
          .as("%s with --seed %d", dataset.id(), seed)
          .containsExactlyElementsOf(Oddity.of(dataset).stream().map(Oddity::key).toList());
    }
  }

  @Test
  void the_bytes_do_not_depend_on_the_number_of_threads() throws IOException {
    var one = folder.resolve("one");
    var four = folder.resolve("four");
    Generator.ofRows(ROWS, seed, Codec.SNAPPY, "element").write(one, 1);
    Generator.ofRows(ROWS, seed, Codec.SNAPPY, "element").write(four, 4);

    try (var files = Files.walk(one)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.mismatch(file, four.resolve(one.relativize(file))))
            .as("%s with --seed %d", one.relativize(file), seed)
            .isEqualTo(-1);
      }
    }
  }

  @Test
  void every_song_of_sleeping_has_the_texts_that_must_not_be_kept() throws IOException {
    Generator.ofRows(1_000, seed, Codec.SNAPPY, "element").write(folder, 2);

    var line =
        Files.readString(folder.resolve("sleeping-disco-9m/a.jsonl"), StandardCharsets.UTF_8)
            .lines()
            .findFirst()
            .orElseThrow();
    for (var key : new String[] {"lyrics", "genius_annotation", "question", "answer"}) {
      assertThat(line)
          .as("--seed %d", seed)
          .contains("\"" + key + "\":\"" + SleepingFile.FORBIDDEN);
    }
  }

  @Test
  void rows_are_shared_out_as_in_the_real_datasets() {
    assertThat(Dataset.share(22_268_777))
        .containsEntry(Dataset.LAION_DISCO_12M, 12_320_916L)
        .containsEntry(Dataset.SLEEPING_DISCO_9M, 9_713_413L)
        .containsEntry(Dataset.SPOTIFY_TRACKS, 114_000L)
        .containsEntry(Dataset.FREE_MUSIC_ARCHIVE, 106_574L)
        .containsEntry(Dataset.STABLE_AUDIO_OPEN, 13_874L);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3", "17", "100"})
  void any_number_of_rows_is_written(long rows) throws IOException {
    var expected = Generator.ofRows(rows, seed, Codec.SNAPPY, "element").write(folder, 1);

    assertThat(expected.datasets().values().stream().mapToLong(Expected.Counts::rows).sum())
        .isEqualTo(rows);
  }
}
