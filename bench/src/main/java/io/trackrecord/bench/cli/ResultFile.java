package io.trackrecord.bench.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.trackrecord.data.io.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes what was measured as JSON.
final class ResultFile {

  private ResultFile() {}

  static void write(Path file, Object result) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (var out = OutputFile.open(file)) {
      JsonMapper.builder()
          .build()
          .writerWithDefaultPrettyPrinter()
          .writeValue(out.stream(), result);
      out.finish();
    }
  }
}
