package io.trackrecord.bot.command;

/// How much a bot has to do at this moment.
///
/// @param questions questions and clicks
/// @param completions keystrokes
/// @param exports exports
public record Load(Lane questions, Lane completions, Lane exports) {

  /// Nothing to do, and nothing ever refused.
  public static final Load NONE = new Load(Lane.EMPTY, Lane.EMPTY, Lane.EMPTY);

  /// One kind of work.
  ///
  /// @param waiting how many wait for a thread
  /// @param working how many are being worked on
  /// @param refused how many were refused since the start, as too many were waiting
  public record Lane(int waiting, int working, long refused) {

    static final Lane EMPTY = new Lane(0, 0, 0);
  }
}
