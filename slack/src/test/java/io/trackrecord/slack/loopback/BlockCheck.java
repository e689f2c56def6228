package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Slack's rules for blocks, for tests that have blocks but no Slack.
public final class BlockCheck {

  /// What is wrong with the blocks of a message; empty where nothing is.
  public static List<String> message(JsonNode blocks) {
    return check(blocks, BlockRules.Surface.MESSAGE);
  }

  /// What is wrong with the blocks of a modal.
  public static List<String> modal(JsonNode blocks) {
    return check(blocks, BlockRules.Surface.MODAL);
  }

  private static List<String> check(JsonNode blocks, BlockRules.Surface surface) {
    var violations = new Violations();
    new BlockRules(violations).check("blocks", blocks, surface);
    return violations.all();
  }

  private BlockCheck() {}
}
