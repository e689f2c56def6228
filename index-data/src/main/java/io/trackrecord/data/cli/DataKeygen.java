package io.trackrecord.data.cli;

import io.trackrecord.data.index.version.PackKey;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data keygen`: makes the key with which packed indexes are signed.
@Command(
    name = "keygen",
    description =
        "Make a key to sign packed indexes with, in a new file that only you may read, and print"
            + " the public key for those who install them.",
    mixinStandardHelpOptions = true)
final class DataKeygen implements Callable<Integer> {

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The new file of the key")
  Path file = Path.of("");

  @Override
  public Integer call() throws Exception {
    var key = PackKey.create(file);
    var out = spec.commandLine().getOut();
    out.println("Keep " + file + " secret. Those who install what it signs set:");
    out.println("TRACKRECORD_PACK_KEY=" + key.shown().orElseThrow());
    return 0;
  }
}
