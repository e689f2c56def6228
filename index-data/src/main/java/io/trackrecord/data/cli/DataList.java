package io.trackrecord.data.cli;

import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.io.TerminalText;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data list`: the datasets that can be built.
@Command(
    name = "list",
    description = "The datasets that are described.",
    mixinStandardHelpOptions = true)
final class DataList implements Callable<Integer> {

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Print the descriptors as JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    var out = spec.commandLine().getOut();
    var descriptors = data.descriptors();
    if (json) {
      out.println(
          Descriptors.json()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(descriptors.all()));
      return 0;
    }
    for (var dataset : descriptors.all()) {
      var rows =
          dataset.listedRows() == null
              ? "rows unknown"
              : String.format(Locale.ROOT, "%,d rows", dataset.listedRows());
      out.printf("%-24s %s, %s%n", dataset.id(), TerminalText.of(dataset.name()), rows);
    }
    return 0;
  }
}
