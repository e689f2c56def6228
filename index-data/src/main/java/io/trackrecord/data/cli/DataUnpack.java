package io.trackrecord.data.cli;

import io.trackrecord.data.cli.shared.FetchLine;
import io.trackrecord.data.cli.shared.ProgressLine;
import io.trackrecord.data.cli.shared.Terminal;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.fetch.Download;
import io.trackrecord.data.fetch.FetchException;
import io.trackrecord.data.fetch.RetryPolicy;
import io.trackrecord.data.index.version.VersionPack;
import java.nio.file.InvalidPathException;
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

  private static final String FILE = "index.tar.zst";

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE|URL", description = "A file, or an https address")
  String from = "";

  @Override
  public Integer call() throws Exception {
    String id;
    if (from.matches("(?i)https?://.*")) {
      id = fetched(from);
    } else {
      id = unpack(path(from));
    }
    spec.commandLine().getOut().println("Published index version " + id + ".");
    return 0;
  }

  private String unpack(Path file) throws Exception {
    try (var progress = new ProgressLine(spec.commandLine().getErr(), Terminal.isAttached())) {
      return VersionPack.unpack(file, data.versions(), progress, Instant.now());
    }
  }

  private static Path path(String name) throws FetchException {
    try {
      return Path.of(name);
    } catch (InvalidPathException _) {
      throw new FetchException(name + " is not a path of a file.");
    }
  }

  private String fetched(String text) throws Exception {
    var address = Download.address(text).toString();
    try (var line = new FetchLine(spec.commandLine().getErr(), Terminal.isAttached());
        var download =
            new Download(
                data.dataDir.path().resolve("downloads"),
                data.environment,
                RetryPolicy.STANDARD,
                line)) {
      var file = download.file(new Dataset.PublishedFile(FILE, address, null, null, null, true));
      try {
        return unpack(file);
      } finally {
        download.remove(FILE);
      }
    }
  }
}
