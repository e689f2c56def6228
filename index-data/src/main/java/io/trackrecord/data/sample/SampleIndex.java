package io.trackrecord.data.sample;

import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.Manifest;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.build.IndexBuild;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.io.DurableFiles;
import io.trackrecord.data.source.DatasetFiles;
import io.trackrecord.data.source.DatasetInput;
import io.trackrecord.data.source.file.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/// Builds the index of the sample, which lies apart from published versions.
public final class SampleIndex {

  /// When the sample was made: so that its index has the same date wherever it is built.
  private static final Instant MADE = Instant.parse("2026-11-22T00:00:00Z");

  /// The sample's files, as they lie beside this class.
  private static final Map<String, List<String>> FILES =
      new TreeMap<>(
          Map.of(
              "laion-disco-12m", List.of("train-00000-of-00001.parquet"),
              "sleeping-disco-9m", List.of("a.jsonl", "m.jsonl", "z.jsonl"),
              "spotify-tracks-dataset", List.of("dataset.csv"),
              "free-music-archive", List.of("fma_metadata.zip"),
              "stable-audio-open", List.of("fma_dataset_attribution2.csv")));

  private SampleIndex() {}

  /// The folder of the sample's index below a data folder. It is built where it is not there, is
  /// damaged, or was built by another version of the program.
  ///
  /// @param tell told, in a few words, when it is being built
  public static Path folder(Path dataDir, Consumer<String> tell) throws IOException {
    var versions = new IndexVersions(dataDir.resolve("sample").resolve(fingerprint()));
    var built = versions.current();
    if (built.isPresent() && isWhole(built.get())) {
      return built.get();
    }
    tell.accept("Building the index of the sample data …");
    var files = Files.createTempDirectory("trackrecord-sample");
    try {
      var descriptors = Descriptors.builtIn();
      var inputs = new ArrayList<DatasetInput>();
      for (var each : FILES.entrySet()) {
        var folder = Files.createDirectory(files.resolve(each.getKey()));
        for (var file : each.getValue()) {
          Files.write(folder.resolve(file), bytes(each.getKey(), file));
        }
        inputs.add(
            DatasetFiles.open(
                descriptors.find(each.getKey()).orElseThrow(), List.of(folder.toString())));
      }
      new IndexBuild(versions, true, BuildProgress.SILENT).publish(inputs, false, MADE);
    } catch (InputException e) {
      throw new IOException("the sample cannot be read: " + e.getMessage(), e);
    } catch (IndexVersions.BusyException e) {
      return await(versions, e);
    } finally {
      DurableFiles.delete(files);
    }
    return versions.current().orElseThrow();
  }

  private static boolean isWhole(Path version) {
    try {
      OpenIndex.open(version).close();
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /// Waits for the process that builds the sample at this moment.
  private static Path await(IndexVersions versions, IndexVersions.BusyException busy)
      throws IOException {
    try {
      for (var i = 0; i < 600; i++) {
        var built = versions.current();
        if (built.isPresent()) {
          return built.get();
        }
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IOException(busy.getMessage(), busy);
  }

  private static String fingerprint() throws IOException {
    var sum = new CRC32();
    for (var each : FILES.entrySet()) {
      for (var file : each.getValue()) {
        sum.update(bytes(each.getKey(), file));
      }
    }
    return "format-" + Manifest.FORMAT + "-" + Long.toHexString(sum.getValue());
  }

  private static byte[] bytes(String dataset, String file) throws IOException {
    try (var stream = SampleIndex.class.getResourceAsStream(dataset + "/" + file)) {
      if (stream == null) {
        throw new IOException("the sample's file " + dataset + "/" + file + " is missing");
      }
      return stream.readAllBytes();
    }
  }
}
