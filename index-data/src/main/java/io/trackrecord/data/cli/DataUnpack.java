package io.trackrecord.data.cli;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.fetch.Download;
import io.trackrecord.data.fetch.RetryPolicy;
import io.trackrecord.data.index.version.VersionPack;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data unpack`: publishes a version that was packed elsewhere.
@Command(
    name = "unpack",
    description = "Unpack an index version that was packed elsewhere, and publish it.",
    mixinStandardHelpOptions = true)
final class DataUnpack implements Callable<Integer> {

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE|URL", description = "A file, or an https address")
  String from = "";

  @Override
  public Integer call() throws Exception {
    var file = from.matches("(?i)https?://.*") ? fetched(URI.create(from)) : Path.of(from);
    var id = VersionPack.unpack(file, data.versions(), Instant.now());
    if (!file.equals(Path.of(from))) {
      Files.deleteIfExists(file);
    }
    spec.commandLine().getOut().println("Published index version " + id + ".");
    return 0;
  }

  private Path fetched(URI address) throws Exception {
    try (var line = new FetchLine(spec.commandLine().getErr(), Terminal.isAttached())) {
      return Download.to(
          data.dataDir.path().resolve("downloads"),
          new Dataset.PublishedFile("index.tar.zst", address.toString(), null, null, null, true),
          System.getenv(),
          RetryPolicy.STANDARD,
          line);
    }
  }
}
