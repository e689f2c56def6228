package io.trackrecord.bench.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option of commands whose result `bench compare` reads.
final class JsonFile {

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the result as JSON too, for: bench compare.")
  private @Nullable Path file;

  /// The file, where one was named.
  @Nullable Path path() {
    return file;
  }

  /// Writes the result, where a file was named.
  void write(Object result) throws IOException {
    if (file != null) {
      ResultFile.write(file, result);
    }
  }
}
