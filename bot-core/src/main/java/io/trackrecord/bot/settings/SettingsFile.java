package io.trackrecord.bot.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The file of settings, as every bot's command line takes it.
public final class SettingsFile {

  private static final Path USUAL = Path.of("trackrecord.env");

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "A file of lines NAME=value for what the environment does not set; else"
              + " TRACKRECORD_SETTINGS, else ./trackrecord.env where there is one.")
  @Nullable Path file;

  /// The environment over the file, before anything is logged: of the option, of
  /// `TRACKRECORD_SETTINGS`, or `trackrecord.env` where the program runs; the environment alone
  /// where there is none.
  ///
  /// @throws WrongSettingException where a named file cannot be read, a line is something else, a
  ///   name is unknown or a value wrong
  public Settings read() {
    var settings = reading(System.getenv()).orThrow();
    // The log's configuration takes the name from the environment, or from here.
    settings
        .value(Setting.TRACKRECORD_LOG_LEVEL)
        .ifPresent(level -> System.setProperty(Setting.TRACKRECORD_LOG_LEVEL.name(), level));
    return settings;
  }

  /// Reads the settings and notes every mistake, for an environment such as the program's own.
  public SettingsReading reading(Map<String, String> environment) {
    return SettingsReading.of(environment, path(environment));
  }

  private Optional<Path> path(Map<String, String> environment) {
    if (file != null) {
      return Optional.of(file);
    }
    return Optional.ofNullable(environment.get(Setting.TRACKRECORD_SETTINGS.name()))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .or(() -> Optional.of(USUAL).filter(Files::exists));
  }
}
