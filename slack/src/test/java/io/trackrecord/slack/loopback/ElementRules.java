package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/// The limits of text objects and of what can be pressed or filled in.
final class ElementRules {

  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "file_input", Set.of("filetypes", "max_files"),
          "button", Set.of("text", "url", "value", "style", "confirm", "accessibility_label"),
          "static_select", Set.of("placeholder", "options", "initial_option", "confirm"),
          "external_select", Set.of("placeholder", "min_query_length", "initial_option"),
          "plain_text_input",
              Set.of("placeholder", "initial_value", "multiline", "min_length", "max_length"),
          "conversations_select",
              Set.of(
                  "placeholder",
                  "initial_conversation",
                  "default_to_current_conversation",
                  "response_url_enabled",
                  "filter"));

  private final Violations violations;
  private final TextRules text;

  ElementRules(Violations violations, TextRules text) {
    this.violations = violations;
    this.text = text;
  }

  void text(String where, JsonNode object, int most) {
    var content = object.path("text").asText();
    violations.length(where, content, most);
    switch (object.path("type").asText()) {
      case "mrkdwn" -> {
        BlockRules.known(violations, where, object, Set.of("type", "text", "verbatim"));
        violations.check(
            object.path("verbatim").asBoolean(), where, "names and links in it would be linked");
        text.markup(where, content);
      }
      case "plain_text" -> {
        BlockRules.known(violations, where, object, Set.of("type", "text", "emoji"));
        violations.check(
            !object.path("emoji").asBoolean(true), where, ":names: in it would become emoji");
        text.plain(where, content);
      }
      default -> violations.add(where, "text of type " + object.path("type").asText());
    }
  }

  void element(String where, JsonNode element, boolean inInput) {
    var type = element.path("type").asText();
    var allowed = FIELDS.get(type);
    if (allowed == null) {
      violations.add(where, "an element of type " + type);
      return;
    }
    BlockRules.known(violations, where, element, allowed, "type", "action_id", "focus_on_load");
    violations.length(where + ".action_id", element.path("action_id").asText(), 255);
    if (element.has("placeholder")) {
      text(where + ".placeholder", element.path("placeholder"), 150);
    }
    switch (type) {
      case "button" -> button(where, element, inInput);
      case "static_select" -> options(where, element.path("options"));
      case "conversations_select" ->
          violations.check(
              !element.path("response_url_enabled").asBoolean() || inInput,
              where,
              "response_url_enabled works in an input only");
      case "plain_text_input" ->
          violations.check(
              inInput && element.path("max_length").asInt(1) <= 3000, where, "not in an input");
      default -> {}
    }
  }

  private void button(String where, JsonNode button, boolean inInput) {
    violations.check(!inInput, where, "a button in an input");
    violations.check(
        button.path("text").path("type").asText().equals("plain_text"), where, "not plain_text");
    text(where + ".text", button.path("text"), 75);
    if (button.has("value")) {
      violations.length(where + ".value", button.path("value").asText(), 2000);
    }
    if (button.has("accessibility_label")) {
      violations.length(
          where + ".accessibility_label", button.path("accessibility_label").asText(), 75);
    }
    if (button.has("url")) {
      violations.length(where + ".url", button.path("url").asText(), 3000);
    }
    if (button.has("style")) {
      violations.check(
          Set.of("primary", "danger").contains(button.path("style").asText()), where, "a style");
    }
  }

  /// The options of a select, in a block or as the answer to what was typed.
  void options(String where, JsonNode options) {
    violations.check(
        options.isArray() && options.size() <= 100, where, options.size() + " options");
    for (var i = 0; i < options.size(); i++) {
      var option = options.get(i);
      var here = where + ".options[" + i + "]";
      BlockRules.known(violations, here, option, Set.of("text", "value", "description"));
      violations.check(
          option.path("text").path("type").asText().equals("plain_text"), here, "not plain_text");
      text(here + ".text", option.path("text"), 75);
      violations.length(here + ".value", option.path("value").asText(), 150);
      if (option.has("description")) {
        text(here + ".description", option.path("description"), 75);
      }
    }
  }
}
