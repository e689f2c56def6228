package io.trackrecord.data.cli;

import io.trackrecord.data.cli.shared.ClusterOption;
import io.trackrecord.data.cli.shared.ProgressLine;
import io.trackrecord.data.cli.shared.Terminal;
import io.trackrecord.data.index.version.VersionCheck;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data rollback`: publishes an earlier index version again.
@Command(
    name = "rollback",
    description =
        "Check an earlier index version whole and publish it again. Running bots notice within"
            + " seconds.",
    mixinStandardHelpOptions = true)
final class DataRollback implements Callable<Integer> {

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "VERSION",
      arity = "0..1",
      description = "The version. Default: the newest that is older than the published one.")
  @Nullable String version;

  @Mixin ClusterOption cluster = new ClusterOption();

  @Override
  public Integer call() throws Exception {
    if (cluster.isGiven()) {
      var published = ClusterOption.versions().rollback(cluster.target(), version);
      spec.commandLine()
          .getOut()
          .println("The cluster answers from index version " + published + ".");
      return 0;
    }
    var versions = data.versions();
    var before = Optional.<String>empty();
    try {
      before = versions.currentId();
    } catch (IOException e) {
      // Naming a version mends a file `current` that is broken.
      if (version == null) {
        return refuse(
            FileProblem.sentence(e) + ". There are: " + String.join(", ", versions.ids()) + ".");
      }
    }
    var id = version == null ? older(versions.ids(), before) : Optional.of(version);
    var folder = id.flatMap(versions::version);
    if (id.isEmpty() || folder.isEmpty()) {
      return refuse(
          version == null
              ? "There is no older index version in "
                  + data.dataDir.path()
                  + ". See: trackrecord data info"
              : data.noVersion(version));
    }
    // What `data verify` refuses is not published.
    try (var progress = new ProgressLine(spec.commandLine().getErr(), Terminal.isAttached())) {
      progress.at("Verifying", 0, 0);
      VersionCheck.check(folder.get());
    }
    versions.publish(id.get(), Instant.now());
    spec.commandLine()
        .getOut()
        .println(
            "Published index version "
                + id.get()
                + before.map(b -> ", before " + b).orElse("")
                + ".");
    return 0;
  }

  private int refuse(String sentence) {
    spec.commandLine().getErr().println(sentence);
    return DataMain.REFUSED;
  }

  /// The newest version that is older than the published one.
  private static Optional<String> older(List<String> ids, Optional<String> published) {
    return ids.stream()
        .filter(id -> published.isPresent() && id.compareTo(published.get()) < 0)
        .reduce((_, newer) -> newer);
  }
}
