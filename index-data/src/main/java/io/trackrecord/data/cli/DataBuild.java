package io.trackrecord.data.cli;

import io.trackrecord.data.cli.shared.DatasetLimit;
import io.trackrecord.data.cli.shared.ProgressLine;
import io.trackrecord.data.cli.shared.Published;
import io.trackrecord.data.cli.shared.Terminal;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.BuildReport;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.build.IndexBuild;
import io.trackrecord.data.io.TerminalText;
import io.trackrecord.data.source.DatasetFiles;
import io.trackrecord.data.source.DatasetInput;
import io.trackrecord.data.source.file.InputException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data build`: makes an index version of files and publishes it.
@Command(
    name = "build",
    description = "Build an index of datasets' files and publish it.",
    mixinStandardHelpOptions = true)
final class DataBuild implements Callable<Integer> {

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--dataset",
      paramLabel = "ID=PATH",
      required = true,
      description =
          "A dataset and where its files are: a file, a folder, a glob in quotes, a zip or gzip."
              + " May be given several times.")
  List<String> datasets = List.of();

  @Option(names = "--keep", description = "Carry over the published version's other datasets.")
  boolean keep;

  @Option(names = "--verify", description = "Check the version whole before it is published.")
  boolean verify;

  @Option(
      names = "--accept",
      description =
          "Take datasets even where more than 5 % of their rows lack the titles or artists that"
              + " their descriptors promise.")
  boolean accept;

  @Option(names = "--json", description = "Print the report as JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    var inputs = inputs(data.descriptors());
    BuildReport report;
    try (var progress = new ProgressLine(spec.commandLine().getErr(), Terminal.isAttached())) {
      report =
          new IndexBuild(data.versions(), false, progress)
              .publish(inputs, new IndexBuild.Choices(keep, verify, accept), Instant.now());
    }
    var out = spec.commandLine().getOut();
    if (json) {
      out.print(IndexJson.print(report));
      out.flush();
    } else {
      print(report, out);
    }
    return 0;
  }

  private List<DatasetInput> inputs(Descriptors descriptors) throws Exception {
    var paths = new LinkedHashMap<String, List<String>>();
    for (var each : datasets) {
      var equals = each.indexOf('=');
      if (equals < 1 || equals == each.length() - 1) {
        throw new InputException(
            "--dataset " + each + " does not name a dataset and a path: write ID=PATH.");
      }
      paths
          .computeIfAbsent(each.substring(0, equals), _ -> new ArrayList<>())
          .add(each.substring(equals + 1));
    }
    var kept = keep ? Published.in(data.versions()).datasets() : List.<String>of();
    DatasetLimit.require(paths.keySet(), kept);
    var inputs = new ArrayList<DatasetInput>();
    for (var each : paths.entrySet()) {
      var dataset = FetchOptions.dataset(descriptors, each.getKey());
      inputs.add(DatasetFiles.open(dataset, each.getValue()));
    }
    return inputs;
  }

  private static void print(BuildReport report, PrintWriter out) {
    out.println("Published index version " + report.version() + ".");
    for (var each : report.datasets()) {
      out.printf(
          Locale.ROOT,
          "%s: %,d rows read, %,d tracks indexed, %,d rows merged, %,d rows rejected%s.%n",
          each.id(),
          each.read(),
          each.indexed(),
          each.merged(),
          each.rejectedInAll(),
          each.rejected().isEmpty() ? "" : " " + each.rejected());
      if (!each.note().isEmpty()) {
        out.println("  " + TerminalText.of(each.note()));
      }
    }
    out.flush();
  }
}
