package io.trackrecord.data.cli;

import io.trackrecord.data.fetch.Fetch;
import io.trackrecord.data.index.BuildReport;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.Manifest;
import io.trackrecord.data.index.build.IndexBuild;
import io.trackrecord.data.source.DatasetFiles;
import io.trackrecord.data.source.DatasetInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data update`: fetches what changed, builds, verifies and publishes. Safe to be run
/// from cron: a second one at the same time ends at once.
@Command(
    name = "update",
    description =
        "Fetch what changed, build, verify and publish. Exit code 0: done, or nothing to do; 75:"
            + " another update is at work; 1: something failed, and what was published stays.",
    mixinStandardHelpOptions = true)
final class DataUpdate implements Callable<Integer> {

  /// The exit code where another update is at work: EX_TEMPFAIL of sysexits.h.
  static final int BUSY = 75;

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin FetchOptions from = new FetchOptions();

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "Datasets. Default: all that can be fetched.")
  List<String> ids = List.of();

  @Override
  public Integer call() throws Exception {
    var folder = data.dataDir.path();
    Files.createDirectories(folder);
    try (var channel =
            FileChannel.open(
                folder.resolve("update.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = tryLock(channel)) {
      if (lock == null) {
        spec.commandLine()
            .getErr()
            .println("Another update is at work in " + folder + "; this one ends.");
        return BUSY;
      }
      return update(spec.commandLine().getOut());
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      // This very process holds it.
      return null;
    }
  }

  private int update(PrintWriter out) throws Exception {
    var datasets = FetchOptions.datasets(data.descriptors(), ids);
    List<Fetch.Fetched> fetched;
    try (var line = new FetchLine(spec.commandLine().getErr(), Terminal.isAttached());
        var fetch = from.open(data.dataDir.path(), line)) {
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
    var published = published();
    if (inputs.isEmpty()) {
      say(out, "Nothing could be fetched; what is published stays.");
      return 1;
    }
    if (published.isPresent() && inputs.stream().allMatch(each -> isIn(published.get(), each))) {
      say(out, "Nothing has changed since index version " + published.get().version() + ".");
      return failed ? 1 : 0;
    }
    say(out, build(inputs, published.isPresent()));
    return failed ? 1 : 0;
  }

  private String build(List<DatasetInput> inputs, boolean keep) throws Exception {
    BuildReport report;
    try (var progress = new ProgressLine(spec.commandLine().getErr(), Terminal.isAttached())) {
      report =
          new IndexBuild(data.versions(), false, progress)
              .publish(inputs, keep, true, Instant.now());
    }
    return String.format(
        Locale.ROOT,
        "Built, verified and published index version %s: %,d tracks.",
        report.version(),
        report.datasets().stream().mapToLong(BuildReport.OfDataset::indexed).sum());
  }

  /// What is published and can still be read by this program.
  private Optional<Manifest> published() throws IOException {
    var current = data.versions().current();
    try {
      return current.isPresent()
          ? Optional.of(IndexJson.manifest(current.get()))
          : Optional.empty();
    } catch (IOException _) {
      // Of another program version, or damaged: it is built anew.
      return Optional.empty();
    }
  }

  /// Whether the published version was built from just these files with this descriptor.
  private static boolean isIn(Manifest published, DatasetInput input) {
    return published.datasets().stream()
        .filter(entry -> entry.descriptor().id().equals(input.dataset().id()))
        .anyMatch(
            entry ->
                entry.descriptor().equals(input.dataset())
                    && new HashSet<>(entry.sources()).equals(new HashSet<>(input.sources())));
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
