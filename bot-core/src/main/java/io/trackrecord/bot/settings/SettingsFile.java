package io.trackrecord.bot.settings;

import java.nio.file.Files;
import java.nio.file.Path;
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

  /// The environment over the file: of the option, of `TRACKRECORD_SETTINGS`, or `trackrecord.env`
  /// where the program runs; the environment alone where there is none.
  ///
  /// @throws WrongSettingException where a named file cannot be read, or a line is something else
  public Settings read() {
    var environment = Settings.of(System.getenv());
    var named =
        file != null ? file : environment.value("TRACKRECORD_SETTINGS").map(Path::of).orElse(null);
    if (named != null) {
      return Settings.of(System.getenv(), named);
    }
    return Files.exists(USUAL) ? Settings.of(System.getenv(), USUAL) : environment;
  }
}
