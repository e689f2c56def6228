package io.trackrecord.data.cli;

import io.trackrecord.data.index.version.VersionCheck;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data verify`: checks an index version whole.
@Command(
    name = "verify",
    description =
        "Check an index version whole: checksums, Lucene's own check, counts, every dataset.",
    mixinStandardHelpOptions = true)
final class DataVerify implements Callable<Integer> {

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "VERSION",
      arity = "0..1",
      description = "The version. Default: the published one.")
  @Nullable String version;

  @Override
  public Integer call() throws Exception {
    var versions = data.versions();
    var folder = version == null ? versions.current() : versions.version(version);
    if (folder.isEmpty()) {
      spec.commandLine().getErr().println(data.noVersion(version));
      return DataMain.REFUSED;
    }
    var manifest = VersionCheck.check(folder.get());
    var tracks = manifest.datasets().stream().mapToLong(each -> each.report().indexed()).sum();
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "Version %s is whole: %,d tracks of %d datasets.%n",
            manifest.version(),
            tracks,
            manifest.datasets().size());
    return 0;
  }
}
