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
      converter = Count.class,
      description = "How many versions are left, the published one among them; at least 1.")
  int keep;

  /// Reads a number from 1.
  static final class Count implements CommandLine.ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (!text.matches("0{0,9}[1-9][0-9]{0,8}")) {
        throw new CommandLine.TypeConversionException(
            "give a number from 1 to 999999999: the published version always stays.");
      }
      return Integer.valueOf(text);
    }
  }

  @Override
  public Integer call() throws Exception {
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
