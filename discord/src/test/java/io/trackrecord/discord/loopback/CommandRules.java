package io.trackrecord.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Every limit of Discord on commands.
final class CommandRules {

  private static final Pattern NAME = Pattern.compile("^[-_'\\p{L}\\p{N}]{1,32}$");

  private final List<String> broken = new ArrayList<>();

  private CommandRules() {}

  /// What a list of commands breaks.
  static List<String> broken(JsonNode commands) {
    var rules = new CommandRules();
    var names = new HashSet<String>();
    var counts = new int[4];
    for (var command : commands) {
      var type = command.path("type").asInt(1);
      counts[type]++;
      rules.check(names.add(type + command.path("name").asText()), "a name twice");
      rules.command(command, type);
    }
    rules.check(counts[1] <= 100 && counts[2] <= 15 && counts[3] <= 15, "too many commands");
    return rules.broken;
  }

  private void command(JsonNode command, int type) {
    var name = command.path("name").asText();
    if (type == 1) {
      isName(name);
      isDescription(command);
      var characters = name.length() + command.path("description").asText().length();
      check(command.path("options").size() <= 25, "more than 25 options");
      var names = new HashSet<String>();
      var optional = false;
      for (var option : command.path("options")) {
        isName(option.path("name").asText());
        isDescription(option);
        check(names.add(option.path("name").asText()), "an option twice");
        check(option.path("choices").size() <= 25, "more than 25 choices");
        var required = option.path("required").asBoolean();
        check(!(optional && required), "a required option behind an optional one");
        optional |= !required;
        characters +=
            option.path("name").asText().length() + option.path("description").asText().length();
      }
      check(characters <= 8_000, characters + " characters");
    } else {
      check(!name.isEmpty() && name.length() <= 32, "name " + name);
      check(command.path("description").asText("").isEmpty(), "a described menu entry");
    }
  }

  private void isName(String name) {
    check(
        NAME.matcher(name).matches() && name.equals(name.toLowerCase(java.util.Locale.ROOT)),
        "name " + name);
  }

  private void isDescription(JsonNode of) {
    var length = of.path("description").asText("").length();
    check(length >= 1 && length <= 100, "description of " + length + " characters");
  }

  private void check(boolean kept, String otherwise) {
    if (!kept) {
      broken.add(otherwise);
    }
  }
}
