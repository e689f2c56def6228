package io.trackrecord.bot.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Named values: environment variables, and lines `NAME=value` of a file for the same names. The
/// environment wins.
public final class Settings {

  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /// The environment alone, or anything like it.
  public static Settings of(Map<String, String> environment) {
    return new Settings(environment);
  }

  /// The environment over a file; blank lines and lines that begin with `#` are skipped.
  ///
  /// @throws WrongSettingException where the file cannot be read
  public static Settings of(Map<String, String> environment, Path file) {
    var values = new HashMap<String, String>();
    try {
      var number = 0;
      for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        number++;
        var text = line.strip();
        if (!text.isEmpty() && !text.startsWith("#")) {
          var equals = text.indexOf('=');
          if (equals < 1) {
            throw new WrongSettingException(file + ", line " + number + ": expected NAME=value");
          }
          values.put(text.substring(0, equals).strip(), unquoted(text.substring(equals + 1)));
        }
      }
    } catch (IOException e) {
      throw new WrongSettingException("Cannot read the settings file " + file);
    }
    values.putAll(environment);
    return new Settings(values);
  }

  /// All values by name.
  public Map<String, String> all() {
    return values;
  }

  /// The value under the name; blank counts as absent.
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /// The value under the name as something else.
  ///
  /// @param reader reads it; an exception means that it is wrong
  /// @param expected what it should have been, for the message
  /// @throws WrongSettingException where it cannot be read
  public <T> Optional<T> value(String name, Function<String, T> reader, String expected) {
    return value(name)
        .map(
            value -> {
              try {
                return reader.apply(value);
              } catch (IllegalArgumentException e) {
                throw new WrongSettingException(
                    name + " is \"" + value + "\", expected " + expected);
              }
            });
  }

  private static String unquoted(String value) {
    var text = value.strip();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
