package io.trackrecord.bench.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.trackrecord.bench.quality.QualityRun;
import io.trackrecord.bench.quality.Score;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench quality`: how often the right answer is first, beside plain baselines.
@Command(
    name = "quality",
    description = "Runs the test sets and says how often the right answer is found.",
    mixinStandardHelpOptions = true)
final class QualityCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--sets",
      paramLabel = "DIR",
      description = "The folder of the test sets. Default: evalsets/ in TRACKRECORD_TEST_DATA.")
  private @Nullable Path sets;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The datasets' real files. Default: data/ in TRACKRECORD_TEST_DATA, if there.")
  private @Nullable Path data;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Generated rows in the haystack (default: ${DEFAULT-VALUE}).")
  private long rows;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      defaultValue = "target/quality",
      description = "Where the haystack is built and kept (default: ${DEFAULT-VALUE}).")
  private Path work = Path.of("target/quality");

  @Option(
      names = "--every",
      paramLabel = "K",
      defaultValue = "1",
      description = "Ask only every K-th query, for a quick look (default: ${DEFAULT-VALUE}).")
  private int every = 1;

  @Option(names = "--misses", paramLabel = "FILE", description = "Write the queries that missed.")
  private @Nullable Path misses;

  @Option(names = "--json", description = "Print the scores as JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    var testData = Optional.ofNullable(System.getenv("TRACKRECORD_TEST_DATA")).map(Path::of);
    var folder =
        Optional.ofNullable(sets)
            .or(() -> testData.map(dir -> dir.resolve("evalsets")))
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "Name the folder of the test sets with --sets."));
    var real =
        Optional.ofNullable(data)
            .or(() -> testData.map(dir -> dir.resolve("data")))
            .filter(Files::isDirectory)
            .orElse(null);
    var missed = new ArrayList<String>();
    var scores = new QualityRun(missed::add, every).run(folder, real, rows, work);
    if (misses != null) {
      Files.write(misses, missed, StandardCharsets.UTF_8);
    }
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(
          JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(scores));
    } else {
      print(scores, out);
    }
    out.flush();
    return 0;
  }

  private static void print(List<Score> scores, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%-36s %-12s %-10s %8s %8s %8s %10s %13s%n",
        "set",
        "strategy",
        "part",
        "queries",
        "first",
        "ten",
        "not found",
        "false claims");
    for (var score : scores) {
      out.printf(
          Locale.ROOT,
          "%-36s %-12s %-10s %,8d %7.2f%% %7.2f%% %9.2f%% %12.2f%%%n",
          score.set(),
          score.strategy(),
          score.group(),
          score.queries(),
          100.0 * score.first() / score.queries(),
          100.0 * score.firstTen() / score.queries(),
          100.0 * score.notFound() / score.queries(),
          100.0 * score.falseClaims() / score.queries());
    }
  }
}
