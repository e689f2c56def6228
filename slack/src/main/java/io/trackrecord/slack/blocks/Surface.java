package io.trackrecord.slack.blocks;

/// Where a reply is shown, which decides what fits and what can be pressed.
public enum Surface {
  /// A message that only the one who asked sees; it can be shared.
  PRIVATE_MESSAGE(Limits.MESSAGE_BLOCKS, 0),
  /// A message that everyone in the conversation sees.
  PUBLIC_MESSAGE(Limits.MESSAGE_BLOCKS, 0),
  /// A modal, below the reply of which there is budget for sharing it.
  MODAL(Limits.VIEW_BLOCKS - 5, 500),
  /// The app's home, above the reply in which there is budget for what the app is.
  HOME(Limits.VIEW_BLOCKS - 10, 2_000);

  private final int mostBlocks;
  private final int reservedText;

  Surface(int mostBlocks, int reservedText) {
    this.mostBlocks = mostBlocks;
    this.reservedText = reservedText;
  }

  LayoutBudget budget() {
    return new LayoutBudget(mostBlocks, Limits.TEXT - reservedText);
  }
}
