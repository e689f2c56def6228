package io.trackrecord.slack.blocks;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Set;

/// The number of blocks and characters that still fit into a message or view.
final class LayoutBudget {

  /// The fields that hold text, or a label of a chart.
  private static final Set<String> TEXTS = Set.of("text", "url", "label", "title");

  private static final Gson GSON = GsonFactory.createSnakeCase();

  private int blocks;
  private int text;

  LayoutBudget(int blocks, int text) {
    this.blocks = blocks;
    this.text = text;
  }

  /// Deducts the blocks. Returns false, and deducts nothing, if they do not fit.
  boolean take(List<? extends LayoutBlock> wanted) {
    var needed = wanted.stream().mapToInt(LayoutBudget::textOf).sum();
    if (wanted.size() > blocks || needed > text) {
      return false;
    }
    blocks -= wanted.size();
    text -= needed;
    return true;
  }

  /// Returns the number of characters left for one more block.
  int remainingText() {
    return blocks > 0 ? text : 0;
  }

  /// Returns the length of all text in a block or element, including the URLs of its links.
  static int textOf(Object part) {
    return count(GSON.toJsonTree(part));
  }

  private static int count(JsonElement json) {
    var count = 0;
    if (json.isJsonObject()) {
      for (var field : json.getAsJsonObject().entrySet()) {
        var value = field.getValue();
        var isText = TEXTS.contains(field.getKey());
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
