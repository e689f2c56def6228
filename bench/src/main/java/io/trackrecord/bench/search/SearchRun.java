package io.trackrecord.bench.search;

import io.trackrecord.bench.ask.AskKind;
import io.trackrecord.bench.ask.RowAsks;
import io.trackrecord.bench.ask.RowSample;
import io.trackrecord.bench.measure.Machine;
import io.trackrecord.bench.measure.ProcessMemory;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.sample.SampleIndex;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.lucene.search.IndexSearcher;

/// Measures the published index of a data folder, opened as the bots open it.
///
/// @param dataDir the data folder
/// @param seconds how long each kind is asked; load runs for five times as long
/// @param threads how many threads ask under load
/// @param bursts how often many queries are asked in one moment
/// @param seed the seed of the queries
/// @param tell told what is being measured
public record SearchRun(
    Path dataDir, double seconds, int threads, int bursts, long seed, Consumer<String> tell) {

  private static final int ROWS = 4_000;
  private static final int WARM_UP = 5_000;
  private static final int LOAD_SECONDS = 5;
  private static final int BURST = 64;
  private static final int MOST_EXPORTED = 200_000;

  /// Measures everything.
  ///
  /// @throws IOException where the index cannot be read
  public SearchResult run() throws IOException {
    // Queries repeat here more often than in life, where a cache of them would seldom help.
    IndexSearcher.setDefaultQueryCache(null);
    var machine = Machine.current();
    var published = new IndexVersions(dataDir).current();
    var version = published.isPresent() ? published.get() : SampleIndex.folder(dataDir, tell);
    try (var catalog = PublishedCatalog.open(dataDir, CatalogLimits.STANDARD, tell)) {
      tell.accept("Drawing rows");
      var rows = rows(version);
      if (rows.isEmpty()) {
        throw new IOException("no row of " + version + " can be drawn");
      }
      var biggest = catalog.ask(each -> RowAsks.biggestArtist(each, rows));
      var kinds = RowAsks.of(rows, biggest, new Random(seed));
      tell.accept("Warming up");
      warmUp(catalog, kinds);
      var measured = new ArrayList<SearchResult.OfKind>();
      for (var kind : kinds) {
        tell.accept("Measuring: " + kind.name());
        measured.add(new KindRun(catalog).measure(kind, nanos(seconds)));
      }
      tell.accept("Measuring: export");
      var export = export(catalog, biggest);
      tell.accept("Measuring: mixed load");
      var load = new LoadRun(catalog, kinds, threads, seed);
      var saturated = load.saturated(nanos(LOAD_SECONDS * seconds));
      var half = load.open(saturated.perSecond() / 2, nanos(LOAD_SECONDS * seconds));
      var burst = load.bursts(BURST, bursts);
      return new SearchResult(
          machine,
          index(catalog.ask(each -> each.summary()), version, biggest),
          seed,
          seconds,
          threads,
          measured,
          export,
          saturated,
          half,
          burst,
          ProcessMemory.current());
    }
  }

  private List<Track> rows(Path version) throws IOException {
    try (var index = OpenIndex.open(version)) {
      return RowSample.draw(index, ROWS, new SplittableRandom(seed));
    }
  }

  /// Some thousand queries are what it takes until the compiler has seen all of the code.
  private void warmUp(CatalogSource source, List<AskKind> kinds) {
    var random = new SplittableRandom(seed + 1);
    var end = System.nanoTime() + nanos(10 * seconds);
    for (var i = 0; i < WARM_UP && System.nanoTime() < end; i++) {
      KindRun.outcome(source, AskKind.mixed(kinds, random));
    }
  }

  private SearchResult.Export export(CatalogSource source, String artist) {
    var rows = new AtomicLong();
    var start = System.nanoTime();
    source.ask(
        catalog -> {
          catalog.export(
              new Question.OfArtist(artist), _ -> rows.incrementAndGet() < MOST_EXPORTED);
          return rows;
        });
    return new SearchResult.Export(rows.get(), rows.get() / ((System.nanoTime() - start) / 1e9));
  }

  private static SearchResult.Index index(CatalogSummary summary, Path version, String biggest)
      throws IOException {
    long bytes;
    try (var files = Files.walk(version)) {
      bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
    return new SearchResult.Index(
        summary.version(),
        summary.datasets().stream().mapToLong(CatalogSummary.IndexedDataset::tracks).sum(),
        summary.datasets().stream().mapToLong(CatalogSummary.IndexedDataset::rows).sum(),
        bytes,
        biggest);
  }

  private static long nanos(double seconds) {
    return (long) (seconds * 1e9);
  }
}
