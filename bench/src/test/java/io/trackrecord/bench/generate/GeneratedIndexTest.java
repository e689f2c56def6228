package io.trackrecord.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bench.generate.file.AddedDataset;
import io.trackrecord.bench.generate.file.Codec;
import io.trackrecord.bench.generate.file.SleepingFile;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.BuildReport;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.build.IndexBuild;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.sample.SampleIndex;
import io.trackrecord.data.source.DatasetFiles;
import io.trackrecord.data.source.DatasetInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Builds indexes of generated files and compares every count to what was written.
class GeneratedIndexTest {

  private static final int ROWS = 3_000;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "SNAPPY, element, 1",
    "SNAPPY, item, 2",
    "ZSTD, element, 3",
    "ZSTD, item, 4",
    "UNCOMPRESSED, element, 5",
    "UNCOMPRESSED, item, 6"
  })
  void all_five_datasets_are_read_to_the_exact_counts(Codec codec, String listChild, long seed)
      throws Exception {
    var expected = Generator.ofRows(ROWS, seed, codec, listChild).write(folder.resolve("files"), 2);
    var inputs = new ArrayList<DatasetInput>();
    for (var dataset : Descriptors.builtIn().all()) {
      var files = folder.resolve("files").resolve(dataset.id());
      if (Files.isDirectory(files)) {
        inputs.add(DatasetFiles.open(dataset, List.of(files.toString())));
      }
    }
    var versions = new IndexVersions(folder.resolve("data"));

    var report =
        new IndexBuild(versions, false, BuildProgress.SILENT)
            .publish(inputs, false, Instant.parse("2026-11-22T00:00:00Z"));

    assertThat(counts(report)).isEqualTo(counts(expected));
    var current = versions.current().orElseThrow();
    try (var index = OpenIndex.open(current)) {
      assertThat(index.tracks().numDocs())
          .isEqualTo(
              expected.datasets().values().stream().mapToInt(each -> (int) each.distinct()).sum());
    }
    assertNoLyrics(current);
  }

  @Test
  void added_datasets_are_read_to_the_exact_counts() throws Exception {
    var generator = Generator.ofRows(200_000, 7, Codec.SNAPPY, "element");
    generator.writeAdded(folder.resolve("files"));
    var inputs = new ArrayList<DatasetInput>();
    for (var added : AddedDataset.values()) {
      var files = folder.resolve("files").resolve(added.id()).toString();
      var descriptor = Descriptors.builtIn().find(added.id()).orElseThrow();
      inputs.add(DatasetFiles.open(descriptor, List.of(files)));
    }

    var report =
        new IndexBuild(new IndexVersions(folder.resolve("data")), false, BuildProgress.SILENT)
            .publish(inputs, false, Instant.parse("2026-11-22T00:00:00Z"));

    assertThat(report.datasets())
        .allSatisfy(each -> assertThat(each.rejected()).as(each.id()).isEmpty())
        .extracting(each -> Map.entry(each.id(), each.indexed()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(AddedDataset.values())
                .map(added -> Map.entry(added.id(), added.rowsBeside(200_000)))
                .toList());
  }

  @Test
  void the_sample_is_read_to_the_exact_counts() throws Exception {
    var expected = Generator.sample().write(folder.resolve("files"), 2);

    var sample = SampleIndex.folder(folder.resolve("data"), _ -> {});

    assertThat(counts(IndexJson.report(sample))).isEqualTo(counts(expected));
    assertThat(IndexJson.manifest(sample).sample()).isTrue();
    assertNoLyrics(sample);
  }

  /// The generator writes lyrics, annotations and questions that all say so.
  private static void assertNoLyrics(Path version) throws Exception {
    try (var walk = Files.walk(version)) {
      for (var file : walk.filter(Files::isRegularFile).toList()) {
        assertThat(
                Files.readString(file, StandardCharsets.ISO_8859_1)
                    .contains(SleepingFile.FORBIDDEN))
            .as(file.toString())
            .isFalse();
      }
    }
  }

  private static Map<String, List<Object>> counts(BuildReport report) {
    var counts = new TreeMap<String, List<Object>>();
    for (var each : report.datasets()) {
      counts.put(each.id(), List.of(each.read(), each.indexed(), each.merged(), each.rejected()));
    }
    return counts;
  }

  private static Map<String, List<Object>> counts(Expected expected) {
    var counts = new TreeMap<String, List<Object>>();
    expected
        .datasets()
        .forEach(
            (dataset, each) -> {
              var rejected = new TreeMap<String, Long>();
              put(rejected, "no-id", each.bad().noId());
              put(rejected, "no-title-and-no-artist", each.bad().noTitleAndNoArtist());
              put(rejected, "unreadable", each.bad().unreadable());
              counts.put(
                  dataset.id(), List.of(each.rows(), each.distinct(), each.repeats(), rejected));
            });
    return counts;
  }

  private static void put(Map<String, Long> rejected, String reason, long count) {
    if (count > 0) {
      rejected.put(reason, count);
    }
  }
}
