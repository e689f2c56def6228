package io.trackrecord.data.cli;

import io.trackrecord.data.index.version.PackKey;
import io.trackrecord.data.index.version.PackPublication;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data publish`: writes the published version, signed, for a web server.
@Command(
    name = "publish",
    description =
        "Write the published index version for a web server: the pack, its checksum, and a signed"
            + " offer. Others install it with: trackrecord data install URL.",
    mixinStandardHelpOptions = true)
final class DataPublish implements Callable<Integer> {

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DIR", description = "The folder that the web server shows")
  Path folder = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      required = true,
      description = "The file of the key, as trackrecord data keygen makes it")
  Path keyFile = Path.of("");

  @Override
  public Integer call() throws Exception {
    // Before the work.
    var key = PackKey.read(keyFile);
    var current = data.versions().current();
    if (current.isEmpty()) {
      spec.commandLine().getErr().println(data.noVersion(null));
      return DataMain.REFUSED;
    }
    var written = PackPublication.write(current.get(), folder, key);
    var out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "Wrote index version %s: %s, %,d MB, with its checksum and a signed offer.%n",
        written.version(),
        written.pack(),
        written.bytes() >> 20);
    key.shown()
        .ifPresent(shown -> out.println("Those who install it set: TRACKRECORD_PACK_KEY=" + shown));
    return 0;
  }
}
