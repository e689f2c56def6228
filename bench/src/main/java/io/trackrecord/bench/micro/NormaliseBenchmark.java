package io.trackrecord.bench.micro;

import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameWords;
import java.util.List;
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

/// What every name of every row goes through on its way into the index, and every query too.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class NormaliseBenchmark {

  private static final int NAMES = 4;

  /// The script of the names.
  @Param public InventedSpellings script = InventedSpellings.LATIN;

  private List<String> names = List.of();

  /// Created by JMH.
  public NormaliseBenchmark() {}

  /// Takes the names of the script.
  @Setup
  public void take() {
    names = script.names();
  }

  /// The form in which names that are the same are equal.
  @Benchmark
  @OperationsPerInvocation(NAMES)
  public void same(Blackhole hole) {
    for (var name : names) {
      hole.consume(NameForm.same(name));
    }
  }

  /// The words under which the index finds a name.
  @Benchmark
  @OperationsPerInvocation(NAMES)
  public void wordsOfName(Blackhole hole) {
    for (var name : names) {
      hole.consume(NameWords.ofName(name));
    }
  }

  /// The words that a query looks for.
  @Benchmark
  @OperationsPerInvocation(NAMES)
  public void wordsOfQuery(Blackhole hole) {
    for (var name : names) {
      hole.consume(NameWords.ofQuery(name));
    }
  }
}
