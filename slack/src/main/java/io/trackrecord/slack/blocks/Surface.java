package io.trackrecord.slack.blocks;

/// The place where a reply is shown, which decides what fits and which buttons it gets.
public enum Surface {
  /// A message that only the user who asked sees. It can be shared.
  PRIVATE_MESSAGE(Limits.MESSAGE_BLOCKS, 0),
  /// A message in a user's direct messages with the bot. Its buttons change it in place.
  DIRECT_MESSAGE(Limits.MESSAGE_BLOCKS, 0),
  /// A message that everyone in the conversation sees.
  PUBLIC_MESSAGE(Limits.MESSAGE_BLOCKS, 0),
  /// A modal, with space reserved for the share form below the reply.
  MODAL(Limits.VIEW_BLOCKS - 5, 500),
  /// The home tab, with space reserved for the introduction above the reply.
  HOME(Limits.VIEW_BLOCKS - 10, 2_000);

  private final int maxBlocks;
  private final int reservedText;

  Surface(int maxBlocks, int reservedText) {
    this.maxBlocks = maxBlocks;
    this.reservedText = reservedText;
  }

  /// Whether Slack allows a table there.
  boolean allowsTables() {
    return this != MODAL && this != HOME;
  }

  /// Whether Slack draws charts there.
  boolean allowsCharts() {
    return this != MODAL && this != HOME;
  }

  /// What the action ids of its buttons begin with.
  String actionPrefix() {
    return this == DIRECT_MESSAGE ? ActionIds.DIRECT_PREFIX : ActionIds.CLICK_PREFIX;
  }

  LayoutBudget budget() {
    return new LayoutBudget(maxBlocks, Limits.TEXT - reservedText);
  }
}
