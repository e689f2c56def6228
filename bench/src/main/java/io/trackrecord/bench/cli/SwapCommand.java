package io.trackrecord.bench.cli;

import io.trackrecord.bench.measure.Latency;
import io.trackrecord.bench.measure.MachineLine;
import io.trackrecord.bench.swap.SwapRun;
import io.trackrecord.data.cli.DataDir;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench swap`: what a newly published version does to those who ask at that moment.
@Command(
    name = "swap",
    description = "Measures what swapping index versions does to latency at full rate.",
    mixinStandardHelpOptions = true)
final class SwapCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private DataDir dataDir = new DataDir();

  @Option(
      names = "--swaps",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many swaps (default: ${DEFAULT-VALUE}).")
  private int swaps;

  @Option(
      names = "--threads",
      paramLabel = "T",
      defaultValue = "32",
      description = "How many threads ask (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "1",
      description = "How long is asked between two swaps (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Mixin private JsonFile json = new JsonFile();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (seconds <= 0 || swaps < 1 || threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--seconds must be above 0, --swaps and --threads at least 1.");
    }
    var result = new SwapRun(dataDir.path(), threads, swaps, seconds).run();
    var out = spec.commandLine().getOut();
    MachineLine.print(result.machine(), out);
    out.printf(
        Locale.ROOT,
        "Index version %s, %d threads, %d swaps, %d questions failed%n",
        result.version(),
        result.threads(),
        result.swaps(),
        result.failed());
    print("without swaps", result.without(), out);
    print("with swaps", result.with(), out);
    out.flush();
    json.write(result);
    return result.failed() == 0 ? 0 : 1;
  }

  private static void print(String what, Latency latency, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-14s %,9d questions, ms: p50 %.2f, p90 %.2f, p99 %.2f, max %.1f%n",
        what,
        latency.count(),
        latency.p50(),
        latency.p90(),
        latency.p99(),
        latency.max());
  }
}
