package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;

/// Counts the text of blocks: everything that is read, and the addresses of links.
final class TextCount {

  static int of(JsonNode node) {
    var count = 0;
    if (node.isObject()) {
      for (var field : node.properties()) {
        var value = field.getValue();
        var isText = field.getKey().equals("text") || field.getKey().equals("url");
        count += isText && value.isTextual() ? value.asText().length() : of(value);
      }
    } else if (node.isArray()) {
      for (var each : node) {
        count += of(each);
      }
    }
    return count;
  }

  private TextCount() {}
}
