package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// A message or view as a user sees it.
///
/// @param body the message or view
/// @param ephemeral whether only one user sees it
/// @param channel where it is; empty for a view
/// @param threadTs the thread it is in, or the empty string
/// @param viewId the view's id, or the empty string
public record Shown(
    JsonNode body, boolean ephemeral, String channel, String threadTs, String viewId) {

  static Shown of(Recording.Sent sent, String channel) {
    return new Shown(
        sent.body(),
        !sent.body().path("response_type").asText().equals("in_channel"),
        channel,
        sent.body().path("thread_ts").asText(),
        "");
  }

  /// A view.
  public static Shown view(JsonNode view) {
    return new Shown(view, true, "", "", view.path("id").asText());
  }

  /// Everything that is read, block by block.
  public String text() {
    var lines = new ArrayList<String>();
    for (var block : body.path("blocks")) {
      var line = new StringBuilder();
      read(block, line);
      lines.add(line.toString());
    }
    return String.join("\n", lines);
  }

  private static void read(JsonNode node, StringBuilder line) {
    if (node.isObject()) {
      for (var field : node.properties()) {
        if (field.getKey().equals("text") && field.getValue().isTextual()) {
          line.append(field.getValue().asText());
          line.append(node.path("type").asText().matches("plain_text|mrkdwn") ? " " : "");
        } else {
          read(field.getValue(), line);
        }
      }
    } else if (node.isArray()) {
      for (var each : node) {
        read(each, line);
      }
    }
  }

  /// The labels of the buttons, in order.
  public List<String> buttons() {
    return elements().stream()
        .filter(each -> each.path("type").asText().equals("button"))
        .map(each -> each.path("text").path("text").asText())
        .toList();
  }

  /// The block and element with a button or option of this label.
  ///
  /// @throws AssertionError where there is none
  Pressed find(String label) {
    for (var block : body.path("blocks")) {
      for (var element : elementsOf(block)) {
        if (element.path("text").path("text").asText().equals(label)) {
          return new Pressed(block, element, null);
        }
        for (var option : element.path("options")) {
          if (option.path("text").path("text").asText().equals(label)) {
            return new Pressed(block, element, option);
          }
        }
      }
    }
    throw new AssertionError("no control is labelled " + label + ", but " + buttons());
  }

  /// The block and element of this action id.
  Pressed action(String actionId) {
    for (var block : body.path("blocks")) {
      for (var element : elementsOf(block)) {
        if (element.path("action_id").asText().equals(actionId)) {
          return new Pressed(block, element, null);
        }
      }
    }
    throw new AssertionError("no element " + actionId);
  }

  record Pressed(
      JsonNode block, JsonNode element, @org.jspecify.annotations.Nullable JsonNode option) {}

  private List<JsonNode> elements() {
    var found = new ArrayList<JsonNode>();
    for (var block : body.path("blocks")) {
      found.addAll(elementsOf(block));
    }
    return found;
  }

  private static List<JsonNode> elementsOf(JsonNode block) {
    var found = new ArrayList<JsonNode>();
    if (block.path("type").asText().equals("actions")) {
      block.path("elements").forEach(found::add);
    }
    if (block.has("accessory")) {
      found.add(block.path("accessory"));
    }
    if (block.has("element")) {
      found.add(block.path("element"));
    }
    return found;
  }
}
