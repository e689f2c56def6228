package io.trackrecord.data.cli;

import io.trackrecord.data.index.IndexJson;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data info`: which index version is published, and what it holds.
@Command(
    name = "info",
    description = "The published index version and what it holds.",
    mixinStandardHelpOptions = true)
final class DataInfo implements Callable<Integer> {

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Print the manifest as JSON.")
  boolean json;

  @Override
  public Integer call() throws Exception {
    var out = spec.commandLine().getOut();
    var current = data.versions().current();
    if (current.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "No index is published in "
                  + data.dataDir.path()
                  + ". Build one with: trackrecord data build --dataset ID=PATH");
      return DataMain.REFUSED;
    }
    var manifest = IndexJson.manifest(current.get());
    if (json) {
      out.print(IndexJson.print(manifest));
      out.flush();
      return 0;
    }
    out.println("Version " + manifest.version() + ", built " + manifest.built());
    for (var entry : manifest.datasets()) {
      out.printf(
          Locale.ROOT,
          "%-24s %,d tracks, %,d rows, %,d merged, %,d rejected, %,d artists%n",
          entry.descriptor().id(),
          entry.report().indexed(),
          entry.report().read(),
          entry.report().merged(),
          entry.report().rejectedInAll(),
          entry.artists());
    }
    return 0;
  }
}
