package io.trackrecord.bot.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Named values: environment variables, and lines `NAME=value` of a file for the same names. The
/// environment wins. The names are those of [Setting].
public final class Settings {

  private final Map<String, String> values;

  Settings(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /// The environment alone, or anything like it.
  ///
  /// @throws WrongSettingException where a name is unknown or a value wrong
  public static Settings of(Map<String, String> environment) {
    return SettingsReading.of(environment, Optional.empty()).orThrow();
  }

  /// The environment over a file; blank lines and lines that begin with `#` are skipped.
  ///
  /// @throws WrongSettingException where the file cannot be read, a name is unknown or a value
  ///   wrong
  public static Settings of(Map<String, String> environment, Path file) {
    return SettingsReading.of(environment, Optional.of(file)).orThrow();
  }

  /// All values by name.
  public Map<String, String> all() {
    return values;
  }

  /// The value under the name; blank counts as absent.
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /// The value of a setting, or what is documented as its default; empty where there is neither.
  /// Whether one was set is told by [#value(String)].
  ///
  /// @throws WrongSettingException where it is no value of this setting
  public Optional<String> value(Setting setting) {
    var set = value(setting.name());
    set.flatMap(value -> SettingsReading.wrong(setting, value))
        .ifPresent(
            problem -> {
              throw new WrongSettingException(problem.line());
            });
    return set.or(() -> Optional.of(setting.standard()).filter(v -> !v.isEmpty()));
  }

  /// The value of a secret, or the one line of the file that its twin `…_FILE` names.
  ///
  /// @throws WrongSettingException where both are set, or the file does not hold such a value
  public Optional<String> secret(Setting setting) {
    return new Settings(SettingsReading.withSecret(this, setting)).value(setting.name());
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
                    name + " is \"" + value + "\": expected " + expected);
              }
            });
  }

  /// What differs from the defaults, in the order of [Setting]: `NAME=value`, or `NAME (secret)`.
  public List<String> changed() {
    return Arrays.stream(Setting.values())
        .filter(each -> value(each.name()).filter(v -> !v.equals(each.standard())).isPresent())
        .map(
            each ->
                each.isSecret()
                    ? each + " (secret)"
                    : each + "=" + value(each.name()).orElseThrow())
        .toList();
  }
}
