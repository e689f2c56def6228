package io.trackrecord.bench.cli;

import io.trackrecord.bench.search.SearchReport;
import io.trackrecord.bench.search.SearchRun;
import io.trackrecord.bot.command.BotLimits;
import io.trackrecord.data.cli.DataDir;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench search`: how fast the published index answers.
@Command(
    name = "search",
    description = {
      "Measures how fast the published index answers: each kind of query, and mixed load.",
      "Bots run with -Xmx512m: set TRACKRECORD_JAVA_OPTIONS=-Xmx512m to measure memory as theirs."
    },
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private DataDir dataDir = new DataDir();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "2",
      description =
          "How long each kind is asked; mixed load runs five times as long (default:"
              + " ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "How many threads ask under load (default: as many as in a bot).")
  private @Nullable Integer threads;

  @Option(
      names = "--bursts",
      paramLabel = "B",
      defaultValue = "50",
      description = "How often 64 queries are asked in one moment (default: ${DEFAULT-VALUE}).")
  private int bursts;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The same seed asks the same queries of the same index.")
  private long seed;

  @Mixin private JsonFile json = new JsonFile();

  @Override
  public Integer call() throws IOException {
    if (seconds <= 0 || bursts < 1 || (threads != null && threads < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--seconds must be above 0, --threads and --bursts at least 1.");
    }
    var err = spec.commandLine().getErr();
    var asking = threads == null ? BotLimits.standard().searchThreads() : threads;
    var result =
        new SearchRun(dataDir.path(), seconds, asking, bursts, seed, line -> tell(err, line)).run();
    SearchReport.print(result, spec.commandLine().getOut());
    json.write(result);
    return 0;
  }

  private static void tell(PrintWriter err, String line) {
    err.println(line);
    err.flush();
  }
}
