package io.trackrecord.data.cli;

import io.trackrecord.data.index.OpenIndex;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data rollback`: publishes an earlier index version again.
@Command(
    name = "rollback",
    description = "Publish an earlier index version again. Running bots notice within seconds.",
    mixinStandardHelpOptions = true)
final class DataRollback implements Callable<Integer> {

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "VERSION",
      arity = "0..1",
      description = "The version. Default: the newest that is older than the published one.")
  @Nullable String version;

  @Override
  public Integer call() throws Exception {
    var versions = data.versions();
    var before = versions.currentId();
    var id = version;
    if (id == null) {
      id =
          versions.ids().stream()
              .filter(each -> before.isPresent() && each.compareTo(before.get()) < 0)
              .reduce((_, newer) -> newer)
              .orElse(null);
    }
    if (id == null || versions.version(id).isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              version == null
                  ? "There is no older index version in "
                      + data.dataDir.path()
                      + ". See: trackrecord data info"
                  : data.noVersion(version));
      return DataMain.REFUSED;
    }
    // What does not open is not published.
    OpenIndex.open(versions.version(id).get()).close();
    versions.publish(id, Instant.now());
    spec.commandLine()
        .getOut()
        .println(
            "Published index version " + id + before.map(b -> ", before " + b).orElse("") + ".");
    return 0;
  }
}
