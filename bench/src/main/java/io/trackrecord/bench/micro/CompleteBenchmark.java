package io.trackrecord.bench.micro;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.data.io.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// What every keystroke costs besides the size of the index: completion over the sample.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CompleteBenchmark {

  private static final int OFFERED = 25;

  /// What is completed.
  @Param({"ARTIST", "TITLE"})
  public NameKind kind = NameKind.ARTIST;

  /// How many characters have been typed.
  @Param({"1", "3", "6"})
  public int typed = 1;

  private @Nullable Path folder;
  private @Nullable PublishedCatalog catalog;
  private List<CompletionQuery> queries = List.of();
  private int next;

  /// Created by JMH.
  public CompleteBenchmark() {}

  /// Builds and opens the sample, and takes the beginnings of its most frequent names.
  @Setup
  public void open() throws IOException {
    folder = Files.createTempDirectory("trackrecord-sample");
    catalog = PublishedCatalog.open(folder, CatalogLimits.STANDARD, _ -> {});
    queries =
        complete(new CompletionQuery(kind, "", null, 100)).stream()
            .map(Suggestion::name)
            .filter(name -> name.codePointCount(0, name.length()) >= typed)
            .map(name -> name.substring(0, name.offsetByCodePoints(0, typed)))
            .map(prefix -> new CompletionQuery(kind, prefix, null, OFFERED))
            .toList();
  }

  /// Closes the sample and takes it away.
  @TearDown
  public void close() throws IOException {
    if (catalog != null) {
      catalog.close();
    }
    if (folder != null) {
      DurableFiles.delete(folder);
    }
  }

  /// One keystroke.
  @Benchmark
  public List<Suggestion> complete() {
    next = (next + 1) % queries.size();
    return complete(queries.get(next));
  }

  private List<Suggestion> complete(CompletionQuery query) {
    var opened = catalog;
    return opened == null ? List.of() : opened.ask(each -> each.complete(query));
  }
}
