package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/// What rich text may be made of: text and links in sections, lists and quotes. The elements that
/// mention somebody are refused.
final class RichTextRules {

  private static final Set<String> STYLES = Set.of("bold", "italic", "strike", "code");

  private final Violations violations;
  private final TextRules text;

  RichTextRules(Violations violations, TextRules text) {
    this.violations = violations;
    this.text = text;
  }

  void check(String where, JsonNode block) {
    var parts = block.path("elements");
    violations.check(!parts.isEmpty(), where, "no elements");
    for (var i = 0; i < parts.size(); i++) {
      container(where + ".elements[" + i + "]", parts.get(i));
    }
  }

  private void container(String where, JsonNode part) {
    var elements = part.path("elements");
    violations.check(elements.isArray() && !elements.isEmpty(), where, "no elements");
    switch (part.path("type").asText()) {
      case "rich_text_section" -> {
        BlockRules.known(violations, where, part, Set.of("type", "elements"));
        for (var i = 0; i < elements.size(); i++) {
          span(where + ".elements[" + i + "]", elements.get(i));
        }
      }
      case "rich_text_quote", "rich_text_preformatted" -> {
        BlockRules.known(violations, where, part, Set.of("type", "elements", "border"));
        for (var i = 0; i < elements.size(); i++) {
          span(where + ".elements[" + i + "]", elements.get(i));
        }
      }
      case "rich_text_list" -> {
        BlockRules.known(
            violations,
            where,
            part,
            Set.of("type", "elements", "style", "indent", "offset", "border"));
        violations.check(
            Set.of("bullet", "ordered").contains(part.path("style").asText()), where, "a style");
        for (var i = 0; i < elements.size(); i++) {
          var here = where + ".elements[" + i + "]";
          violations.check(
              elements.get(i).path("type").asText().equals("rich_text_section"),
              here,
              "no section");
          container(here, elements.get(i));
        }
      }
      default -> violations.add(where, "rich text of type " + part.path("type").asText());
    }
  }

  private void span(String where, JsonNode span) {
    switch (span.path("type").asText()) {
      case "text" -> BlockRules.known(violations, where, span, Set.of("type", "text", "style"));
      case "link" -> {
        BlockRules.known(violations, where, span, Set.of("type", "url", "text", "style"));
        violations.length(where + ".url", span.path("url").asText(), 3000);
        violations.check(
            span.path("url").asText().startsWith("https://"), where, "not an https address");
      }
      default -> {
        violations.add(where, "rich text of type " + span.path("type").asText());
        return;
      }
    }
    violations.length(where, span.path("text").asText(), 3000);
    text.plain(where, span.path("text").asText());
    var style = span.path("style");
    // Slack refuses styles that it does not know for the element.
    BlockRules.known(violations, where, style, STYLES);
    for (var each : style) {
      violations.check(each.isBoolean(), where, "a style that is neither on nor off");
    }
  }
}
