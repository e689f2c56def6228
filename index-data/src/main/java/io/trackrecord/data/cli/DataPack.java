package io.trackrecord.data.cli;

import io.trackrecord.data.index.version.VersionPack;
import io.trackrecord.data.io.OutputFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data pack`: writes the published version as one file.
@Command(
    name = "pack",
    description = "Write the published index version as one compressed, checksummed file.",
    mixinStandardHelpOptions = true)
final class DataPack implements Callable<Integer> {

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The file, such as trackrecord-index.tar.zst")
  Path file = Path.of("");

  @Override
  public Integer call() throws Exception {
    var current = data.versions().current();
    if (current.isEmpty()) {
      spec.commandLine().getErr().println(data.noVersion(null));
      return DataMain.REFUSED;
    }
    try (var pack = OutputFile.open(file)) {
      VersionPack.pack(current.get(), pack.stream());
      pack.finish();
      // A pack that goes to a pipe must be nothing but the pack.
      var out = pack.isStream() ? spec.commandLine().getErr() : spec.commandLine().getOut();
      out.printf(
          Locale.ROOT,
          "Packed index version %s: %s, %,d MB.%n",
          current.get().getFileName(),
          file,
          pack.written() >> 20);
    }
    return 0;
  }
}
