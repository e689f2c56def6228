package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Block Kit's limits, as Slack documents them, over the blocks of one message or view.
final class BlockRules {

  /// Where blocks are shown.
  enum Surface {
    MESSAGE(50),
    MODAL(100),
    HOME(100);

    private final int mostBlocks;

    Surface(int mostBlocks) {
      this.mostBlocks = mostBlocks;
    }
  }

  /// All text of one message or view together.
  static final int MOST_TEXT = 12_000;

  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "header", Set.of("text"),
          "section", Set.of("text", "fields", "accessory", "expand"),
          "context", Set.of("elements"),
          "divider", Set.of(),
          "actions", Set.of("elements"),
          "rich_text", Set.of("elements"),
          "table", Set.of("rows", "column_settings"),
          "data_visualization", Set.of("title", "chart"),
          "input", Set.of("label", "element", "hint", "optional", "dispatch_action"));

  private final Violations violations;
  private final TextRules text;
  private final ElementRules elements;
  private final RichTextRules richText;

  BlockRules(Violations violations) {
    this.violations = violations;
    this.text = new TextRules(violations);
    this.elements = new ElementRules(violations, text);
    this.richText = new RichTextRules(violations, text);
  }

  void check(String where, JsonNode blocks, Surface surface) {
    if (!violations.check(blocks.isArray(), where, "blocks are not a list")) {
      return;
    }
    violations.check(
        blocks.size() <= surface.mostBlocks, where, blocks.size() + " blocks are too many");
    var tables = 0;
    for (var block : blocks) {
      tables += block.path("type").asText().equals("table") ? 1 : 0;
    }
    violations.check(tables <= (surface == Surface.MESSAGE ? 1 : 0), where, tables + " tables");
    var charts = 0;
    for (var block : blocks) {
      charts += block.path("type").asText().equals("data_visualization") ? 1 : 0;
    }
    violations.check(
        charts <= (surface == Surface.MESSAGE ? ChartRules.MOST_CHARTS : 0),
        where,
        charts + " charts");
    var blockIds = new HashSet<String>();
    for (var i = 0; i < blocks.size(); i++) {
      block(where + ".blocks[" + i + "]", blocks.get(i), surface, blockIds);
    }
    var total = TextCount.of(blocks);
    violations.check(
        total <= MOST_TEXT, where, total + " characters of text, " + MOST_TEXT + " allowed");
  }

  private void block(String where, JsonNode block, Surface surface, Set<String> blockIds) {
    var type = block.path("type").asText();
    var allowed = FIELDS.get(type);
    if (allowed == null) {
      violations.add(where, "a block of type " + type);
      return;
    }
    known(violations, where, block, allowed, "type", "block_id");
    if (block.has("block_id")) {
      violations.length(where + ".block_id", block.path("block_id").asText(), 255);
      violations.check(
          blockIds.add(block.path("block_id").asText()), where, "a block_id that is used twice");
    }
    switch (type) {
      case "header" -> {
        violations.check(
            block.path("text").path("type").asText().equals("plain_text"), where, "not plain_text");
        elements.text(where + ".text", block.path("text"), 150);
      }
      case "section" -> section(where, block);
      case "context" -> context(where, block);
      case "actions" -> actions(where, block);
      case "rich_text" -> richText.check(where, block);
      case "table" -> new TableRules(violations, richText).check(where, block);
      case "data_visualization" -> new ChartRules(violations).check(where, block);
      case "input" -> {
        violations.check(surface != Surface.MESSAGE, where, "an input in a message");
        elements.text(where + ".label", block.path("label"), 2000);
        if (block.has("hint")) {
          elements.text(where + ".hint", block.path("hint"), 2000);
        }
        elements.element(where + ".element", block.path("element"), true);
      }
      default -> {}
    }
  }

  private void section(String where, JsonNode block) {
    violations.check(block.has("text") || block.has("fields"), where, "neither text nor fields");
    if (block.has("text")) {
      elements.text(where + ".text", block.path("text"), 3000);
    }
    if (block.has("fields")) {
      var fields = block.path("fields");
      violations.check(!fields.isEmpty() && fields.size() <= 10, where, fields.size() + " fields");
      for (var i = 0; i < fields.size(); i++) {
        elements.text(where + ".fields[" + i + "]", fields.get(i), 2000);
      }
    }
    if (block.has("accessory")) {
      elements.element(where + ".accessory", block.path("accessory"), false);
    }
  }

  private void context(String where, JsonNode block) {
    var parts = block.path("elements");
    violations.check(!parts.isEmpty() && parts.size() <= 10, where, parts.size() + " elements");
    for (var i = 0; i < parts.size(); i++) {
      elements.text(where + ".elements[" + i + "]", parts.get(i), 3000);
    }
  }

  private void actions(String where, JsonNode block) {
    var parts = block.path("elements");
    violations.check(!parts.isEmpty() && parts.size() <= 25, where, parts.size() + " elements");
    var ids = new HashSet<String>();
    for (var i = 0; i < parts.size(); i++) {
      elements.element(where + ".elements[" + i + "]", parts.get(i), false);
      violations.check(
          ids.add(parts.get(i).path("action_id").asText()), where, "an action_id used twice");
    }
  }

  static void known(
      Violations violations, String where, JsonNode node, Set<String> allowed, String... more) {
    var names = node.fieldNames();
    while (names.hasNext()) {
      var name = names.next();
      var isKnown = allowed.contains(name);
      for (var each : more) {
        isKnown |= each.equals(name);
      }
      violations.check(isKnown, where, "an unknown field: " + name);
    }
  }
}
