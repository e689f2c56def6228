package io.trackrecord.data.cli;

import io.trackrecord.data.cli.shared.FetchLine;
import io.trackrecord.data.cli.shared.ProgressLine;
import io.trackrecord.data.cli.shared.Terminal;
import io.trackrecord.data.cli.shared.UpdateLock;
import io.trackrecord.data.fetch.FetchException;
import io.trackrecord.data.fetch.RetryPolicy;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.index.version.PackInstall;
import io.trackrecord.data.io.TerminalText;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data install`: publishes the signed version that a server offers. Safe to be run
/// from cron.
@Command(
    name = "install",
    description =
        "Install the index that a server offers, if it is newer and signed with the key in"
            + " TRACKRECORD_PACK_KEY. Exit code 0: done, or nothing to do; 75: another update or"
            + " build is at work; 2: it was refused, and what is published stays.",
    mixinStandardHelpOptions = true)
final class DataInstall implements Callable<Integer> {

  private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "URL",
      description = "The https address of the folder that trackrecord data publish wrote")
  String from = "";

  @Override
  public Integer call() throws Exception {
    var keys = keys();
    var err = spec.commandLine().getErr();
    var folder = data.dataDir.path();
    try (var lock = UpdateLock.take(folder).orElse(null)) {
      if (lock == null) {
        err.println(TerminalText.of("Another update is at work in " + folder + "; this one ends."));
        return UpdateLock.BUSY;
      }
      try (var fetching = new FetchLine(err, Terminal.isAttached());
          var unpacking = new ProgressLine(err, Terminal.isAttached())) {
        var installed =
            new PackInstall(data.versions(), keys, data.environment, RetryPolicy.STANDARD, fetching)
                .run(
                    from,
                    (step, rows, total) -> {
                      // The download is over.
                      fetching.end();
                      unpacking.at(step, rows, total);
                    },
                    Instant.now());
        spec.commandLine().getOut().println(sentence(installed));
      }
      return 0;
    } catch (IndexVersions.BusyException e) {
      err.println(TerminalText.of(String.valueOf(e.getMessage())));
      return UpdateLock.BUSY;
    }
  }

  private String sentence(PackInstall.Installed installed) throws java.io.IOException {
    if (installed.published()) {
      return "Installed index version " + installed.version() + ".";
    }
    return data.versions().currentId().filter(installed.version()::equals).isPresent()
        ? "Index version " + installed.version() + " is published already: nothing to do."
        : "Index version "
            + installed.version()
            + " is here already, but another is published. To publish it: trackrecord data"
            + " rollback "
            + installed.version();
  }

  private List<String> keys() throws FetchException {
    var keys =
        BETWEEN
            .splitAsStream(data.environment.getOrDefault("TRACKRECORD_PACK_KEY", ""))
            .filter(each -> !each.isEmpty())
            .toList();
    if (keys.isEmpty()) {
      throw new FetchException(
          "Set TRACKRECORD_PACK_KEY to the public key of whoever publishes the index: without it"
              + " nobody knows whose index it is.");
    }
    return keys;
  }
}
