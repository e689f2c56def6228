package io.trackrecord.bench.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench`: makes data and measures. Each subcommand is a class of this package, listed here.
@Command(
    name = "bench",
    description = "Makes full-size and sample data, and measures how good and how fast search is.",
    mixinStandardHelpOptions = true,
    subcommands = {
      GenerateCommand.class,
      QualityCommand.class,
      SearchCommand.class,
      PeersCommand.class,
      JmhCommand.class,
      SwapCommand.class,
      CompareCommand.class
    })
public final class BenchMain implements Runnable {

  @Spec private CommandSpec spec;

  /// Created by picocli.
  @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
  public BenchMain() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing subcommand: say what to measure.");
  }

  /// Runs the command line and ends the process with its exit code.
  public static void main(String[] arguments) {
    // Parquet logs every cell at level debug, which is what logback does when nothing is
    // configured.
    System.getProperties()
        .putIfAbsent("logback.configurationFile", "io/trackrecord/bench/cli/logback.xml");
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new BenchMain()).setCaseInsensitiveEnumValuesAllowed(true);
  }
}
