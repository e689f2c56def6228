package io.trackrecord.slack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// A file of lines `NAME=value`; blank lines and lines that begin with `#` are skipped.
final class SettingsFile {

  /// The values of the file where the environment has none.
  ///
  /// @throws StartException where the file cannot be read, or a line is something else
  static Map<String, String> under(Map<String, String> environment, Path file)
      throws StartException {
    var values = new HashMap<String, String>();
    try {
      var number = 0;
      for (var line : Files.readAllLines(file)) {
        number++;
        var text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
          continue;
        }
        var equals = text.indexOf('=');
        if (equals < 1) {
          throw new StartException(file + ", line " + number + ": expected NAME=value");
        }
        var value = text.substring(equals + 1).strip();
        var isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        values.put(
            text.substring(0, equals).strip(),
            isQuoted ? value.substring(1, value.length() - 1) : value);
      }
    } catch (IOException e) {
      throw new StartException("cannot read the settings file " + file);
    }
    values.putAll(environment);
    return values;
  }

  private SettingsFile() {}
}
