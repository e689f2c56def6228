package io.trackrecord.bench.generate;

import io.trackrecord.bench.generate.file.AddedDataset;
import io.trackrecord.bench.generate.file.AddedFile;
import io.trackrecord.bench.generate.file.AttributionFile;
import io.trackrecord.bench.generate.file.Codec;
import io.trackrecord.bench.generate.file.Dataset;
import io.trackrecord.bench.generate.file.FmaZip;
import io.trackrecord.bench.generate.file.LaionFile;
import io.trackrecord.bench.generate.file.SleepingFile;
import io.trackrecord.bench.generate.file.SpotifyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Writes the files of all datasets under a folder, each dataset in a folder named for its id, and
/// `expected.json` beside them. Files are written several at a time and row by row: memory does not
/// grow with the number of rows, and the bytes do not depend on the number of threads.
public final class Generator {

  /// The archive cannot be divided among threads, so it must not come last.
  private static final List<Dataset> LONGEST_WORK_FIRST =
      List.of(
          Dataset.FREE_MUSIC_ARCHIVE,
          Dataset.LAION_DISCO_12M,
          Dataset.SLEEPING_DISCO_9M,
          Dataset.SPOTIFY_TRACKS,
          Dataset.STABLE_AUDIO_OPEN);

  private final World world;
  private final Codec codec;
  private final String listChild;

  private Generator(World world, Codec codec, String listChild) {
    this.world = world;
    this.codec = codec;
    this.listChild = listChild;
  }

  /// Music of any amount.
  ///
  /// @param rows in all, shared out in the real proportions
  /// @param listChild what the child of a Parquet list is called, `element` or `item`
  public static Generator ofRows(long rows, long seed, Codec codec, String listChild) {
    if (rows < 0) {
      throw new IllegalArgumentException("rows must not be negative, but are " + rows);
    }
    return new Generator(new InventedWorld(seed, rows), codec, listChild);
  }

  /// The sample that comes with the project. Its Parquet file is not compressed, because the same
  /// page need not compress to the same bytes on every processor, and so that a newcomer's first
  /// start needs no native library.
  public static Generator sample() {
    return new Generator(SampleWorld.load(), Codec.UNCOMPRESSED, "element");
  }

  /// Writes everything, replacing files of the same name.
  public Expected write(Path folder, int threads) throws IOException {
    var tallies = new EnumMap<Dataset, Tally>(Dataset.class);
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var work = new EnumMap<Dataset, List<CompletableFuture<Tally>>>(Dataset.class);
      for (var dataset : LONGEST_WORK_FIRST) {
        var files = Files.createDirectories(folder.resolve(dataset.id()));
        work.put(
            dataset,
            world.parts(dataset).stream()
                .map(
                    part ->
                        (Supplier<Tally>) () -> written(dataset, part, files.resolve(part.file())))
                .map(writing -> CompletableFuture.supplyAsync(writing, pool))
                .toList());
      }
      work.forEach(
          (dataset, files) -> {
            var sum = new Tally();
            files.forEach(tally -> sum.add(tally.join()));
            tallies.put(dataset, sum);
          });
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException unwritable) {
        throw unwritable.getCause();
      }
      throw e;
    }
    var expected = expected(tallies);
    expected.write(folder.resolve("expected.json"));
    return expected;
  }

  /// Writes the files of datasets beside the five, in the real proportions to them; see
  /// [AddedDataset]. `expected.json` does not count them.
  public void writeAdded(Path folder) throws IOException {
    var rows = rows(List.of(Dataset.values()));
    var songs = rows(List.of(Dataset.LAION_DISCO_12M));
    for (var dataset : AddedDataset.values()) {
      var file = Files.createDirectories(folder.resolve(dataset.id())).resolve(dataset.file());
      AddedFile.write(world, dataset, songs == 0 ? 0 : dataset.rowsBeside(rows), songs, file);
    }
  }

  private long rows(List<Dataset> datasets) {
    return datasets.stream()
        .flatMap(dataset -> world.parts(dataset).stream())
        .mapToLong(World.Part::rows)
        .sum();
  }

  private static Expected expected(Map<Dataset, Tally> tallies) {
    var counts = new EnumMap<Dataset, Expected.Counts>(Dataset.class);
    tallies.forEach((dataset, tally) -> counts.put(dataset, tally.counts()));
    return new Expected(counts);
  }

  private Tally written(Dataset dataset, World.Part part, Path file) {
    try {
      return switch (dataset) {
        case LAION_DISCO_12M -> LaionFile.write(world, part, file, codec, listChild);
        case SLEEPING_DISCO_9M -> SleepingFile.write(world, part, file);
        case SPOTIFY_TRACKS -> SpotifyFile.write(world, part, file);
        case FREE_MUSIC_ARCHIVE -> FmaZip.write(world, part, file);
        case STABLE_AUDIO_OPEN -> AttributionFile.write(world, part, file);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }
}
