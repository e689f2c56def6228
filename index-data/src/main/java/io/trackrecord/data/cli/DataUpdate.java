package io.trackrecord.data.cli;

import io.trackrecord.data.cli.shared.DatasetLimit;
import io.trackrecord.data.cli.shared.FetchLine;
import io.trackrecord.data.cli.shared.ProgressLine;
import io.trackrecord.data.cli.shared.Published;
import io.trackrecord.data.cli.shared.Terminal;
import io.trackrecord.data.cli.shared.UpdateLock;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.RegistryClaims;
import io.trackrecord.data.fetch.Fetch;
import io.trackrecord.data.fetch.FetchException;
import io.trackrecord.data.index.BuildReport;
import io.trackrecord.data.index.Manifest;
import io.trackrecord.data.index.build.IndexBuild;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.io.TerminalText;
import io.trackrecord.data.source.DatasetFiles;
import io.trackrecord.data.source.DatasetInput;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.uses.UsesRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data update`: fetches what changed, builds, verifies and publishes. Safe to be run
/// from cron: a second one at the same time ends at once.
@Command(
    name = "update",
    description =
        "Fetch what changed, build, verify and publish. Exit code 0: done, or nothing to do; 75:"
            + " another update or build is at work; 1: something failed, and what could not be"
            + " fetched stays as it is published.",
    mixinStandardHelpOptions = true)
final class DataUpdate implements Callable<Integer> {

  private static final int FAILED = 1;

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin FetchOptions from = new FetchOptions();

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "Datasets. Default: all that can be fetched.")
  List<String> ids = List.of();

  @Option(
      names = "--accept",
      description =
          "Take datasets even where more than 5 % of their rows lack the titles or artists that"
              + " their descriptors promise.")
  boolean accept;

  @Option(
      names = "--drop-others",
      description =
          "Publish only what is fetched. Without it the published version's other datasets are"
              + " carried over, and where they cannot be, nothing is published.")
  boolean dropOthers;

  @Override
  public Integer call() throws Exception {
    // A mistake in the command line is told before anything else, with its own exit code.
    var datasets = FetchOptions.datasets(data.descriptors(), ids);
    from.address();
    var folder = data.dataDir.path();
    try (var lock = UpdateLock.take(folder).orElse(null)) {
      if (lock == null) {
        return fail("Another update is at work in " + folder + "; this one ends.", UpdateLock.BUSY);
      }
      return update(datasets, spec.commandLine().getOut());
    } catch (IndexVersions.BusyException e) {
      return fail(e.getMessage(), UpdateLock.BUSY);
    } catch (InputException | FetchException e) {
      return fail(e.getMessage(), FAILED);
    }
  }

  private int fail(@Nullable String sentence, int code) {
    spec.commandLine().getErr().println(TerminalText.of(String.valueOf(sentence)));
    return code;
  }

  private int update(List<Dataset> datasets, PrintWriter out) throws Exception {
    Published published;
    try {
      published = Published.in(data.versions());
    } catch (IOException e) {
      if (!dropOthers) {
        return fail(
            "Nothing is updated, as datasets might be lost: "
                + FileProblem.sentence(e).replaceFirst("\\.$", "")
                + ". An earlier version is published again with: trackrecord data rollback. To"
                + " publish no more than what can be fetched: trackrecord data update --drop-others",
            FAILED);
      }
      published = new Published.Nothing();
    }
    // Before anything is fetched, which may take hours.
    var requested = datasets.stream().map(Dataset::id).toList();
    if (losesSome(published, requested)) {
      return FAILED;
    }
    DatasetLimit.require(requested, dropOthers ? List.of() : published.datasets());
    List<Fetch.Fetched> fetched;
    try (var line = new FetchLine(spec.commandLine().getErr(), Terminal.isAttached());
        var fetch = from.open(data, line)) {
      fetched = fetch.run(datasets, true);
    }
    var failed = false;
    var inputs = new ArrayList<DatasetInput>();
    for (var i = 0; i < fetched.size(); i++) {
      var each = fetched.get(i);
      say(out, DataFetch.line(each));
      if (each.problem() == null) {
        inputs.add(DatasetFiles.open(datasets.get(i), List.of(each.folder().toString())));
      } else {
        // A gated dataset without a token is left out, which is no failure.
        failed |= !each.needsToken();
      }
    }
    if (inputs.isEmpty()) {
      say(out, "Nothing could be fetched; what is published stays.");
      return FAILED;
    }
    if (published instanceof Published.Known(Manifest manifest)
        && (!dropOthers || manifest.datasets().size() == inputs.size())
        && inputs.stream().allMatch(each -> isIn(manifest, each))) {
      say(out, "Nothing has changed since index version " + manifest.version() + ".");
      return failed ? FAILED : 0;
    }
    if (losesSome(published, inputs.stream().map(each -> each.dataset().id()).toList())) {
      return FAILED;
    }
    say(out, build(inputs, !dropOthers && published instanceof Published.Known));
    return failed ? FAILED : 0;
  }

  /// Whether what is published has datasets that would be lost, which is said.
  private boolean losesSome(Published published, List<String> built) {
    if (dropOthers || !(published instanceof Published.Foreign(var why, var ids))) {
      return false;
    }
    var lost = new TreeSet<>(ids);
    built.forEach(lost::remove);
    if (lost.isEmpty()) {
      return false;
    }
    fail(
        "Nothing is published, as "
            + String.join(", ", lost)
            + " would be lost: "
            + why
            + ". To publish without them: trackrecord data update --drop-others",
        FAILED);
    return true;
  }

  private String build(List<DatasetInput> inputs, boolean keep) throws Exception {
    BuildReport report;
    try (var progress = new ProgressLine(spec.commandLine().getErr(), Terminal.isAttached())) {
      report =
          new IndexBuild(data.versions(), false, progress)
              .publish(inputs, new IndexBuild.Choices(keep, true, accept), Instant.now());
    }
    return String.format(
        Locale.ROOT,
        "Built, verified and published index version %s: %,d tracks.",
        report.version(),
        report.datasets().stream().mapToLong(BuildReport.OfDataset::indexed).sum());
  }

  /// Whether the published version was built from just these files with this descriptor.
  private static boolean isIn(Manifest published, DatasetInput input) {
    // An index keeps no claims of the registry, which may change without a build.
    var described = RegistryClaims.own(input.dataset(), UsesRegistry.builtIn());
    return published.datasets().stream()
        .filter(entry -> entry.descriptor().id().equals(described.id()))
        .anyMatch(
            entry ->
                entry.descriptor().equals(described)
                    && new HashSet<>(entry.sources()).equals(new HashSet<>(input.sources())));
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
