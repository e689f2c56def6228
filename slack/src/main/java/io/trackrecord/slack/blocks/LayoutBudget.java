package io.trackrecord.slack.blocks;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.List;

/// How much more fits into a message or view: blocks, and text over all of them.
final class LayoutBudget {

  private static final Gson GSON = GsonFactory.createSnakeCase();

  private int blocks;
  private int text;

  LayoutBudget(int blocks, int text) {
    this.blocks = blocks;
    this.text = text;
  }

  /// Takes the room that the blocks need, or none and answers false where there is not enough.
  boolean take(List<? extends LayoutBlock> wanted) {
    var needed = wanted.stream().mapToInt(LayoutBudget::textOf).sum();
    if (wanted.size() > blocks || needed > text) {
      return false;
    }
    blocks -= wanted.size();
    text -= needed;
    return true;
  }

  /// The text that is left.
  int remainingText() {
    return blocks > 0 ? text : 0;
  }

  /// All text of a part, with the addresses of its links.
  static int textOf(Object part) {
    return count(GSON.toJsonTree(part));
  }

  private static int count(JsonElement json) {
    var count = 0;
    if (json.isJsonObject()) {
      for (var field : json.getAsJsonObject().entrySet()) {
        var value = field.getValue();
        var isText = field.getKey().equals("text") || field.getKey().equals("url");
        count += isText && value.isJsonPrimitive() ? value.getAsString().length() : count(value);
      }
    } else if (json.isJsonArray()) {
      for (var each : json.getAsJsonArray()) {
        count += count(each);
      }
    }
    return count;
  }
}
