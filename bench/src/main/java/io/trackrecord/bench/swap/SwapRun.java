package io.trackrecord.bench.swap;

import io.trackrecord.bench.ask.Ask;
import io.trackrecord.bench.ask.AskKind;
import io.trackrecord.bench.ask.RowAsks;
import io.trackrecord.bench.ask.RowSample;
import io.trackrecord.bench.measure.Latency;
import io.trackrecord.bench.measure.Machine;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.data.index.FileList;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.io.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Asks the published index from many threads while two versions of it, hard links of the published
/// one, take each other's place.
public final class SwapRun {

  private static final int ROWS = 2_000;
  private static final long LONGEST_NANOS = 120_000_000_000L;

  private final Path dataDir;
  private final int threads;
  private final int swaps;
  private final double seconds;

  /// A run over the published version of a data folder.
  ///
  /// @param threads how many threads ask
  /// @param swaps how many swaps
  /// @param seconds how long questions are asked without swaps, and for each swap
  public SwapRun(Path dataDir, int threads, int swaps, double seconds) {
    this.dataDir = dataDir;
    this.threads = threads;
    this.swaps = swaps;
    this.seconds = seconds;
  }

  /// Runs it.
  ///
  /// @throws IOException where nothing is published, or no links can be made beside it
  public SwapResult run() throws IOException, InterruptedException {
    var published =
        new IndexVersions(dataDir)
            .current()
            .orElseThrow(() -> new IOException("no index is published in " + dataDir));
    var folder = Files.createTempDirectory(dataDir, ".bench-swap-");
    try {
      for (var name : List.of("a", "b")) {
        link(published, folder.resolve("versions").resolve(name), name);
      }
      Files.writeString(folder.resolve("current"), "a\n");
      return run(published.getFileName().toString(), folder);
    } finally {
      DurableFiles.delete(folder);
    }
  }

  private SwapResult run(String version, Path folder) throws IOException, InterruptedException {
    try (var catalog = PublishedCatalog.open(folder, CatalogLimits.STANDARD, _ -> {})) {
      var kinds = kinds(folder, catalog);
      catalog.warmUp(java.time.Duration.ofSeconds(5));
      var failed = new AtomicLong();
      asking(catalog, kinds, failed, histogram(), () -> pause(seconds));
      var without = histogram();
      asking(catalog, kinds, failed, without, () -> pause(seconds * Math.max(1, swaps)));
      var with = histogram();
      asking(catalog, kinds, failed, with, () -> swap(folder, catalog));
      return new SwapResult(
          Machine.current(),
          version,
          threads,
          swaps,
          failed.get(),
          Latency.of(without),
          Latency.of(with));
    }
  }

  private List<AskKind> kinds(Path folder, PublishedCatalog catalog) throws IOException {
    try (var index = OpenIndex.open(folder.resolve("versions/a"))) {
      var rows = RowSample.draw(index, ROWS, new SplittableRandom(1));
      return catalog.ask(
          each -> RowAsks.of(rows, RowAsks.biggestArtist(each, rows), new Random(1)));
    }
  }

  @FunctionalInterface
  private interface Meanwhile {
    void run() throws IOException, InterruptedException;
  }

  private void asking(
      PublishedCatalog catalog,
      List<AskKind> kinds,
      AtomicLong failed,
      Histogram histogram,
      Meanwhile meanwhile)
      throws IOException, InterruptedException {
    var stop = new AtomicBoolean();
    var asking = new ArrayList<Thread>();
    for (var i = 0; i < threads; i++) {
      var random = new SplittableRandom(i);
      asking.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!stop.get()) {
                      ask(catalog, AskKind.mixed(kinds, random), failed, histogram);
                    }
                  }));
    }
    try {
      meanwhile.run();
    } finally {
      stop.set(true);
      for (var thread : asking) {
        thread.join();
      }
    }
  }

  private static void ask(
      PublishedCatalog catalog, Ask ask, AtomicLong failed, Histogram histogram) {
    var asked = System.nanoTime();
    try {
      catalog.ask(ask::isAnswered);
      histogram.recordValue(Math.clamp(System.nanoTime() - asked, 0, LONGEST_NANOS));
    } catch (RuntimeException _) {
      failed.incrementAndGet();
    }
  }

  private void swap(Path folder, PublishedCatalog catalog)
      throws IOException, InterruptedException {
    var versions = new IndexVersions(folder);
    for (var i = 0; i < swaps; i++) {
      var next = i % 2 == 0 ? "b" : "a";
      try {
        versions.publish(next, Instant.now());
      } catch (IndexVersions.BusyException e) {
        throw new IOException(e);
      }
      while (!catalog.<String>ask(each -> each.summary().version()).equals(next)) {
        Thread.sleep(10);
      }
      pause(seconds);
    }
  }

  private static void pause(double seconds) throws InterruptedException {
    Thread.sleep((long) (seconds * 1_000));
  }

  private static Histogram histogram() {
    return new ConcurrentHistogram(LONGEST_NANOS, 3);
  }

  /// Links all files of a version. Only the manifest is written anew, with another id, and the list
  /// of files with it.
  private static void link(Path version, Path to, String id) throws IOException {
    try (var walk = Files.walk(version)) {
      for (var file : walk.toList()) {
        var target = to.resolve(version.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (file.getFileName().toString().equals(IndexJson.MANIFEST)) {
          var own = "\"" + version.getFileName() + "\"";
          Files.writeString(target, Files.readString(file).replace(own, "\"" + id + "\""));
        } else if (!file.getFileName().toString().equals(FileList.NAME)) {
          Files.createLink(target, file);
        }
      }
    }
    var list = FileList.read(version);
    if (list.isPresent()) {
      var entries = new ArrayList<FileList.Entry>();
      for (var entry : list.get().files()) {
        entries.add(
            entry.name().equals(IndexJson.MANIFEST)
                ? FileList.Entry.of(to, IndexJson.MANIFEST)
                : entry);
      }
      new FileList(entries).write(to);
    }
  }
}
