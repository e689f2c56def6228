package io.trackrecord.bot.settings;

import io.trackrecord.data.name.EditDistance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The settings as far as they can be read, and every mistake in them.
///
/// @param settings what could be read
/// @param problems the mistakes, in the order in which they were met
public record SettingsReading(Settings settings, List<SettingProblem> problems) {

  private static final int MAX_SECRET_BYTES = 64 << 10;

  /// A name this far from a known one is hardly a misspelt one.
  private static final int MAX_DISTANCE = 8;

  public SettingsReading {
    problems = List.copyOf(problems);
  }

  /// Reads the environment over a file.
  ///
  /// @param file lines `NAME=value`, or empty where there is none
  public static SettingsReading of(Map<String, String> environment, Optional<Path> file) {
    var problems = new ArrayList<SettingProblem>();
    var values = new HashMap<String, String>();
    file.ifPresent(
        each -> values.putAll(withSecrets(checked(lines(each, problems), problems), problems)));
    var ours = new HashMap<String, String>();
    environment.forEach(
        (name, value) -> {
          if (Setting.isOurs(name, value)) {
            ours.put(name, value);
          } else {
            // Others set such names too, so they are checked by whoever reads them.
            values.put(name, value);
          }
        });
    values.putAll(withSecrets(checked(ours, problems), problems));
    return new SettingsReading(new Settings(values), problems);
  }

  /// The settings.
  ///
  /// @throws WrongSettingException with the first mistake, where there is one
  Settings orThrow() {
    if (!problems.isEmpty()) {
      throw new WrongSettingException(problems.getFirst().line());
    }
    return settings;
  }

  /// What is wrong with a value, neither blank nor surrounded by blanks; empty where it is right.
  static Optional<SettingProblem> wrong(Setting setting, String value) {
    var form = setting.form();
    if (form.accepts(value)) {
      return Optional.empty();
    }
    return Optional.of(
        setting.isSecret()
            ? new SettingProblem(
                setting + " is not the right kind of " + form.noun(),
                "it has to start with " + form.expected())
            : new SettingProblem(setting + " is \"" + value + "\"", "expected " + form.expected()));
  }

  private static Map<String, String> lines(Path file, List<SettingProblem> problems) {
    var values = new HashMap<String, String>();
    try {
      var number = 0;
      for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        number++;
        var text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
          continue;
        }
        var equals = text.indexOf('=');
        var place = file + ", line " + number;
        if (equals < 1) {
          problems.add(new SettingProblem(place, "expected NAME=value"));
          continue;
        }
        var name = text.substring(0, equals).strip();
        if (values.put(name, unquoted(text.substring(equals + 1))) != null) {
          problems.add(
              new SettingProblem(place + " sets " + name + " again", "remove one of the lines"));
        }
      }
    } catch (IOException _) {
      problems.add(
          new SettingProblem(
              "Cannot read the settings file " + file,
              "it has to exist, be readable for this user, and be UTF-8"));
    }
    return values;
  }

  /// The known names with right values; the others are noted.
  private static Map<String, String> checked(
      Map<String, String> values, List<SettingProblem> problems) {
    var known = new HashMap<String, String>();
    values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            each -> {
              var name = each.getKey();
              var value = each.getValue().strip();
              var setting = Setting.named(name);
              if (setting.isEmpty() && Setting.inFile(name).isEmpty()) {
                problems.add(unknown(name));
                return;
              }
              var problem =
                  setting.filter(_ -> !value.isEmpty()).flatMap(found -> wrong(found, value));
              problem.ifPresent(problems::add);
              if (problem.isEmpty()) {
                known.put(name, value);
              }
            });
    return known;
  }

  private static SettingProblem unknown(String name) {
    var nearest =
        Stream.concat(
                Arrays.stream(Setting.values()).map(Setting::name),
                Arrays.stream(Setting.values())
                    .filter(Setting::isSecret)
                    .map(each -> each + Setting.FILE))
            .min(Comparator.comparingInt(known -> distance(name, known)))
            .orElseThrow();
    return new SettingProblem(
        name + " is not a setting",
        distance(name, nearest) <= MAX_DISTANCE
            ? "did you mean " + nearest + "? Otherwise unset it"
            : "unset it; OPERATING.md lists the settings");
  }

  private static int distance(String name, String known) {
    return EditDistance.atMost(name.toUpperCase(Locale.ROOT), known, MAX_DISTANCE);
  }

  /// The values, with what lies in the files that names in `…_FILE` name.
  private static Map<String, String> withSecrets(
      Map<String, String> values, List<SettingProblem> problems) {
    var all = new HashMap<>(values);
    values.forEach(
        (name, value) -> {
          var secret = Setting.inFile(name);
          if (secret.isEmpty() || value.isEmpty()) {
            return;
          }
          if (!values.getOrDefault(secret.get().name(), "").isEmpty()) {
            problems.add(
                new SettingProblem(
                    "Both " + secret.get() + " and " + name + " are set", "unset one of them"));
            return;
          }
          secret(secret.get(), name, value, problems)
              .ifPresent(
                  read -> {
                    // Nobody behind this has to know that it lay in a file.
                    all.put(secret.get().name(), read);
                    all.remove(name);
                  });
        });
    return all;
  }

  /// The value of a secret, by its name; empty where it is not set.
  ///
  /// @throws WrongSettingException where it cannot be read
  static Map<String, String> withSecret(Settings settings, Setting secret) {
    var values = new HashMap<String, String>();
    for (var name : List.of(secret.name(), secret + Setting.FILE)) {
      settings.value(name).ifPresent(value -> values.put(name, value));
    }
    var problems = new ArrayList<SettingProblem>();
    var read = withSecrets(values, problems);
    new SettingsReading(settings, problems).orThrow();
    return read;
  }

  private static Optional<String> secret(
      Setting setting, String name, String path, List<SettingProblem> problems) {
    try (var stream = Files.newInputStream(Path.of(path))) {
      var bytes = stream.readNBytes(MAX_SECRET_BYTES);
      var value = new String(bytes, StandardCharsets.UTF_8).strip();
      if (value.isEmpty() || value.lines().count() > 1) {
        problems.add(
            new SettingProblem(
                name + " names " + path + ", which does not hold one line",
                "write the value into it, and nothing else"));
        return Optional.empty();
      }
      var problem = wrong(setting, value);
      problem.ifPresent(problems::add);
      return problem.isPresent() ? Optional.empty() : Optional.of(value);
    } catch (IOException | IllegalArgumentException e) {
      var reason = e instanceof NoSuchFileException ? "does not exist" : "cannot be read";
      problems.add(
          new SettingProblem(
              name + " names " + path + ", which " + reason,
              "it has to be a file that this user may read"));
      return Optional.empty();
    }
  }

  private static String unquoted(String value) {
    var text = value.strip();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
