package io.trackrecord.data.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The folder of downloads and index versions, as every command takes it.
public final class DataDir {

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      scope = picocli.CommandLine.ScopeType.INHERIT,
      description =
          "Where downloads and index versions lie. Default: TRACKRECORD_DATA_DIR, or ./data.")
  @Nullable Path dir;

  /// The folder: of the option, of `TRACKRECORD_DATA_DIR`, or `data` below where the program runs.
  public Path path() {
    return path(Optional.ofNullable(System.getenv("TRACKRECORD_DATA_DIR")));
  }

  /// The folder: of the option, of a setting, or `data` below where the program runs.
  public Path path(Optional<String> setting) {
    return dir != null
        ? dir
        : setting.filter(value -> !value.isBlank()).map(Path::of).orElse(Path.of("data"));
  }

  /// Whether the option or a setting names the folder.
  public boolean isNamed(Optional<String> setting) {
    return dir != null || setting.filter(value -> !value.isBlank()).isPresent();
  }
}
