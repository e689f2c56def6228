package io.trackrecord.slack.blocks;

/// Where a reply is shown, which decides what fits and what can be pressed.
public enum Surface {
  /// A message that only the one who asked sees; it can be shared.
  PRIVATE_MESSAGE,
  /// A message that everyone in the conversation sees.
  PUBLIC_MESSAGE,
  /// A modal.
  MODAL,
  /// The app's home.
  HOME;

  int mostBlocks() {
    return this == MODAL || this == HOME ? Limits.VIEW_BLOCKS : Limits.MESSAGE_BLOCKS;
  }
}
