package io.trackrecord.data.cli;

import io.trackrecord.data.cli.shared.FetchLine;
import io.trackrecord.data.cli.shared.Terminal;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.fetch.Fetch;
import io.trackrecord.data.io.TerminalText;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data fetch`: downloads datasets' published files.
@Command(
    name = "fetch",
    description =
        "Download datasets' published files. What is there already is not fetched again, and what"
            + " was broken off goes on.",
    mixinStandardHelpOptions = true)
final class DataFetch implements Callable<Integer> {

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin FetchOptions from = new FetchOptions();

  @Parameters(paramLabel = "ID", arity = "1..*", description = "Datasets, or: all")
  List<String> ids = List.of();

  @Option(names = "--json", description = "Print what was fetched as JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    var datasets = FetchOptions.datasets(data.descriptors(), ids);
    List<Fetch.Fetched> fetched;
    try (var line = new FetchLine(spec.commandLine().getErr(), Terminal.isAttached());
        var fetch = from.open(data, line)) {
      fetched = fetch.run(datasets, false);
    }
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(Descriptors.json().writerWithDefaultPrettyPrinter().writeValueAsString(fetched));
    } else {
      fetched.forEach(each -> out.println(line(each)));
    }
    out.flush();
    return fetched.stream().allMatch(each -> each.problem() == null) ? 0 : 1;
  }

  static String line(Fetch.Fetched each) {
    return TerminalText.of(
        each.problem() != null
            ? each.problem()
            : String.format(
                Locale.ROOT,
                "%s: %d files in %s, %d of them fetched now.",
                each.dataset(),
                each.files(),
                each.folder(),
                each.fetched()));
  }
}
