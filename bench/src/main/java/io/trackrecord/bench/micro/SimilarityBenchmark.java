package io.trackrecord.bench.micro;

import io.trackrecord.bench.ask.TypingErrors;
import io.trackrecord.data.name.Similarity;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/// What each candidate for a misspelt name is scored with.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SimilarityBenchmark {

  private static final int NAMES = 4;

  /// The script of the names.
  @Param({"LATIN", "ACCENTED", "CYRILLIC", "JAPANESE"})
  public InventedSpellings script = InventedSpellings.LATIN;

  private List<String> names = List.of();
  private List<String> misspelt = List.of();

  /// Created by JMH.
  public SimilarityBenchmark() {}

  /// Misspells the names, always alike.
  @Setup
  public void misspell() {
    var random = new SplittableRandom(1);
    names = script.names();
    misspelt = names.stream().map(name -> TypingErrors.one(name, random)).toList();
  }

  /// How like a misspelt artist is to the right one.
  @Benchmark
  @OperationsPerInvocation(NAMES)
  public void ofArtists(Blackhole hole) {
    for (var i = 0; i < NAMES; i++) {
      hole.consume(Similarity.ofArtists(misspelt.get(i), names.get(i)));
    }
  }

  /// How like a title is to that of another song.
  @Benchmark
  @OperationsPerInvocation(NAMES)
  public void ofOtherTitles(Blackhole hole) {
    for (var i = 0; i < NAMES; i++) {
      hole.consume(Similarity.ofTitles(misspelt.get(i), names.get((i + 1) % NAMES)));
    }
  }
}
