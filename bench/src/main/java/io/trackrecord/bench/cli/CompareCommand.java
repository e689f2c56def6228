package io.trackrecord.bench.cli;

import io.trackrecord.bench.measure.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench compare`: two results side by side.
@Command(
    name = "compare",
    description = "Prints two results (--json of the other commands) beside each other.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "A", description = "The first result.")
  private Path first = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "The second result.")
  private Path second = Path.of("");

  @Option(names = "--all", description = "Every number, not only the telling ones.")
  private boolean all;

  @Override
  public Integer call() throws IOException {
    Comparison.of(first, second).print(spec.commandLine().getOut(), all);
    return 0;
  }
}
