package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.slack.loopback.BlockRules.Surface;
import java.util.Set;

/// What holds for a whole message or view.
final class MessageRules {

  private static final Set<String> VIEW =
      Set.of(
          "type",
          "title",
          "submit",
          "close",
          "blocks",
          "private_metadata",
          "callback_id",
          "clear_on_close",
          "notify_on_close",
          "external_id");

  private final Violations violations;
  private final BlockRules blocks;
  private final TextRules text;
  private final ElementRules elements;

  MessageRules(Violations violations) {
    this.violations = violations;
    this.blocks = new BlockRules(violations);
    this.text = new TextRules(violations);
    this.elements = new ElementRules(violations, text);
  }

  /// A message: it has a text for notifications and screen readers, and unfurls nothing.
  void check(String where, JsonNode message, Surface surface) {
    violations.length(where + ".text", message.path("text").asText(), 3000);
    text.markup(where + ".text", message.path("text").asText());
    violations.check(
        !message.path("unfurl_links").asBoolean(true), where, "links in it would be unfurled");
    violations.check(
        !message.path("unfurl_media").asBoolean(true), where, "media in it would be unfurled");
    if (message.has("blocks")) {
      blocks.check(where, message.path("blocks"), surface);
    }
  }

  /// What can be chosen from, as the answer to what was typed.
  void options(String where, JsonNode options) {
    elements.options(where, options);
  }

  void view(String where, JsonNode view) {
    BlockRules.known(violations, where, view, VIEW);
    var isHome = view.path("type").asText().equals("home");
    violations.check(isHome || view.path("type").asText().equals("modal"), where, "a view's type");
    blocks.check(where, view.path("blocks"), isHome ? Surface.HOME : Surface.MODAL);
    if (view.has("private_metadata")) {
      violations.check(
          view.path("private_metadata").asText().length() <= 3000, where, "private_metadata");
    }
    if (view.has("callback_id")) {
      violations.length(where + ".callback_id", view.path("callback_id").asText(), 255);
    }
    if (isHome) {
      violations.check(
          !view.has("title") && !view.has("submit") && !view.has("close"), where, "a titled home");
      return;
    }
    for (var each : Set.of("title", "submit", "close")) {
      if (view.has(each) || each.equals("title")) {
        elements.text(where + "." + each, view.path(each), 24);
      }
    }
    var hasInput = false;
    for (var block : view.path("blocks")) {
      hasInput |= block.path("type").asText().equals("input");
    }
    violations.check(!hasInput || view.has("submit"), where, "inputs without a submit button");
  }
}
