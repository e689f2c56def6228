package io.trackrecord.data.cli;

import io.trackrecord.data.hidden.HiddenCount;
import io.trackrecord.data.hidden.HiddenList;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.io.TerminalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.StringJoiner;
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
      spec.commandLine().getErr().println(data.noVersion(null));
      return DataMain.REFUSED;
    }
    var manifest = IndexJson.manifest(current.get());
    if (json) {
      out.print(IndexJson.print(manifest));
      out.flush();
      return 0;
    }
    out.printf(
        Locale.ROOT,
        "Version %s, built %s, %,d MB%n",
        manifest.version(),
        manifest.built(),
        bytes(current.get()) >> 20);
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
      for (var source : entry.sources()) {
        out.printf(
            Locale.ROOT,
            "    %s, %,d bytes, of %s%n",
            TerminalText.of(source.name()),
            source.bytes(),
            source.modified());
      }
    }
    hidden(current.get());
    for (var id : data.versions().ids()) {
      if (!id.equals(current.get().getFileName().toString())) {
        var version = data.versions().version(id);
        out.printf(
            Locale.ROOT,
            "Also there: version %s, %,d MB%n",
            id,
            version.isEmpty() ? 0 : bytes(version.get()) >> 20);
      }
    }
    return 0;
  }

  /// Says how many tracks are hidden on request, by dataset.
  private void hidden(Path version) throws IOException {
    var list = HiddenList.in(data.dataDir.path());
    if (list.hidden().isEmpty()) {
      return;
    }
    var sum = 0L;
    var counts = new StringJoiner(", ");
    try (var index = OpenIndex.open(version)) {
      var count = new HiddenCount(index);
      for (var each : index.manifest().datasets()) {
        var id = each.descriptor().id();
        var hidden = count.in(id, list);
        sum += hidden;
        if (hidden > 0) {
          counts.add(String.format(Locale.ROOT, "%,d of %s", hidden, id));
        }
      }
    }
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "Hidden on request: %s by %,d %s%s%n",
            DataHide.tracks(sum),
            list.hidden().size(),
            list.hidden().size() == 1 ? "request" : "requests",
            sum == 0 ? "" : ": " + counts);
  }

  private static long bytes(Path version) throws IOException {
    try (var files = Files.walk(version)) {
      var sum = 0L;
      for (var file : files.filter(Files::isRegularFile).toList()) {
        sum += Files.size(file);
      }
      return sum;
    }
  }
}
