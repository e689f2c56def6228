package io.trackrecord.data.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data prune`: removes old index versions.
@Command(
    name = "prune",
    description = "Remove old index versions. The published one always stays.",
    mixinStandardHelpOptions = true)
final class DataPrune implements Callable<Integer> {

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--keep",
      paramLabel = "N",
      required = true,
      description = "How many versions are left, the published one among them; at least 1.")
  int keep;

  @Override
  public Integer call() throws Exception {
    if (keep < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--keep takes a number from 1: the published version always stays.");
    }
    var removed = data.versions().prune(keep, Instant.now());
    spec.commandLine()
        .getOut()
        .println(
            removed.isEmpty()
                ? "Nothing was removed."
                : "Removed " + String.join(", ", removed) + ".");
    return 0;
  }
}
